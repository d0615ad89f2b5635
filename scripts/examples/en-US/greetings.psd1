# culture="en-US"
ConvertFrom-StringData @'
    Found = {0} people have voice mail in Redmond.
    Farewell = See you.
'@
