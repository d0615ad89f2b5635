"""Names of .NET types that a script can use without a namespace: a class that names one of them is not refused for it."""

ACCELERATORS = frozenset(
    """
    adsi adsisearcher alias allowemptycollection allowemptystring allownull argumentcompleter argumentcompletions array bigint bool byte
    char cimclass cimconverter ciminstance cimsession cimtype cmdletbinding cultureinfo datetime decimal double dsclocalconfigurationmanager
    dscproperty dscresource experiment experimentaction experimentalfeature float guid hashtable initialsessionstate int int16 int32 int64
    ipaddress ipendpoint long mailaddress nullstring objectsecurity ordered outputtype parameter physicaladdress
    powershell psaliasproperty pscredential pscustomobject psdefaultvalue pslistmodifier psmoduleinfo psnoteproperty psobject
    psprimitivedictionary pspropertyexpression psscriptmethod psscriptproperty pstypenameattribute psvariable psvariableproperty ref regex
    runspace runspacefactory sbyte scriptblock securestring semver short single string supportswildcards switch timespan type uint
    uint16 uint32 uint64 ulong uri ushort validatecount validatedrive validatelength validatenotnull validatenotnullorempty
    validatenotnullorwhitespace validatepattern validaterange validatescript validateset validatetrusteddata validateuserdrive version void
    weakreference wildcardpattern wmi wmiclass wmisearcher x500distinguishedname x509certificate xml
    """.split()
)

SYSTEM = frozenset(
    """
    accessviolationexception action activationcontext activator aggregateexception appcontext appdomain appdomainsetup applicationexception
    applicationid applicationidentity argiterator argumentexception argumentnullexception argumentoutofrangeexception arithmeticexception
    array arraysegment arraytypemismatchexception asynccallback attribute attributetargets attributeusageattribute badimageformatexception
    base64formattingoptions binarydata bitconverter boolean buffer byte cannotunloadappdomainexception char charenumerator clscompliantattribute
    comparison console consolecanceleventargs consolecanceleventhandler consolecolor consolekey consolekeyinfo consolemodifiers
    consolespecialkey contextboundobject contextmarshalexception contextstaticattribute convert converter crossappdomaindelegate datamisalignedexception
    dateonly datetime datetimekind datetimeoffset dayofweek dbnull decimal delegate dividebyzeroexception dllnotfoundexception double
    duplicatewaitobjectexception entrypointnotfoundexception enum environment environmentvariabletarget eventargs eventhandler exception
    executionengineexception fieldaccessexception filestyleuriparser flagsattribute formatexception formattablestring func gc gccollectionmode
    gcnotificationstatus genericuriparser guid half hashcode iasyncresult icloneable icomparable iconvertible icustomformatter idisposable
    iequatable iformatprovider iformattable index indexoutofrangeexception insufficientexecutionstackexception insufficientmemoryexception int128
    int16 int32 int64 intptr invalidcastexception invalidoperationexception invalidprogramexception invalidtimezoneexception iobservable
    iobserver iprogress iserviceprovider lazy ldapstyleuriparser loaderoptimization localdatastoreslot marshalbyrefobject math mathf
    memberaccessexception memory memoryextensions methodaccessexception midpointrounding missingfieldexception missingmemberexception
    missingmethodexception modulehandle mtathreadattribute multicastdelegate multicastnotsupportedexception nonserializedattribute
    notfinitenumberexception notimplementedexception notsupportedexception nullable nullreferenceexception object objectdisposedexception
    obsoleteattribute operatingsystem operationcanceledexception outofmemoryexception overflowexception paramarrayattribute platformid
    platformnotsupportedexception predicate progress random range rankexception readonlymemory readonlyspan resolveeventargs runtimeargumenthandle
    runtimefieldhandle runtimemethodhandle runtimetypehandle sbyte serializableattribute sequenceposition single span stackoverflowexception
    stathreadattribute string stringcomparer stringcomparison stringnormalizationextensions stringsplitoptions systemexception threadstaticattribute
    timeonly timeoutexception timeprovider timespan timezone timezoneinfo timezonenotfoundexception tuple type typeaccessexception typecode
    typeinitializationexception typeloadexception typeunloadedexception uint128 uint16 uint32 uint64 uintptr unauthorizedaccessexception
    unhandledexceptioneventargs uri uribuilder uricomponents uriformat uriformatexception urihostnametype urikind uriparser uripartial
    valuetuple valuetype version void weakreference
    """.split()
)


def is_known_name(name: str) -> bool:
    """Whether a name without a namespace is one of them, in any case and with or without the ending Attribute."""
    lower = name.lower()
    return lower in ACCELERATORS or lower in SYSTEM or f"{lower}attribute" in SYSTEM
