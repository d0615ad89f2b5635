# Text for the web and for XML.

#### HTML
## source: inferred
[System.Net.WebUtility]::HtmlEncode("<é & `"O'Neil`">")
[System.Net.WebUtility]::HtmlDecode('&lt;&eacute;&#39;&#x41;&nosuch;&lt')
#| &lt;&#233; &amp; &quot;O&#39;Neil&quot;&gt;
#| <é'A&nosuch;&lt

#### Addresses
## source: inferred
Add-Type -AssemblyName System.Web
[System.Web.HttpUtility]::UrlEncode('a b&c=d/é')
[System.Net.WebUtility]::UrlEncode('a b&c=d/é')
[System.Web.HttpUtility]::UrlPathEncode('a b/c?d e')
[System.Web.HttpUtility]::UrlDecode('a+b%26')
#| a+b%26c%3dd%2f%c3%a9
#| a+b%26c%3Dd%2F%C3%A9
#| a%20b/c?d e
#| a b&

#### A query
## source: inferred
$query = [System.Web.HttpUtility]::ParseQueryString('?a=1&b=x+y&A=3')
$query['a']
$query.Count
$query.Add('c', 'é')
$query.ToString()
foreach ($name in $query) { $name }
$query.GetValues('a')
#| 1,3
#| 2
#| a=1&a=3&b=x+y&c=%C3%A9
#| a
#| b
#| c
#| 1
#| 3

#### JavaScript and XML
## source: inferred
[System.Web.HttpUtility]::JavaScriptStringEncode("a'b`"c`n")
[System.Security.SecurityElement]::Escape('<a href="x">O''Neil & co</a>')
#| a\u0027b\"c\n
#| &lt;a href=&quot;x&quot;&gt;O&apos;Neil &amp; co&lt;/a&gt;
