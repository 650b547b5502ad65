-- XPath over texts of XML, and XML as structs and back.
SELECT xpath('<a><b>b1</b><b>b2</b><c x="1">c1</c></a>', 'a/b/text()');
--> xpath(<a><b>b1</b><b>b2</b><c x="1">c1</c></a>, a/b/text()) ARRAY<STRING>
--> [b1, b2]
SELECT xpath('<a><b>b1</b><b>b2</b></a>', 'a/b'), xpath('<a><b x="1"/><b x="2"/></a>', 'a/b/@x'), xpath('<a/>', 'a/b'), xpath(NULL, 'a'), xpath('<a/>', NULL), xpath('', 'a');
--> xpath(<a><b>b1</b><b>b2</b></a>, a/b) ARRAY<STRING>, xpath(<a><b x="1"/><b x="2"/></a>, a/b/@x) ARRAY<STRING>, xpath(<a/>, a/b) ARRAY<STRING>, xpath(NULL, a) ARRAY<STRING>, xpath(<a/>, NULL) ARRAY<STRING>, xpath(, a) ARRAY<STRING>
--> [null, null]|[1, 2]|[]|NULL|NULL|NULL
SELECT xpath('<a/>', '');
--> xpath(<a/>, ) ARRAY<STRING>
--> NULL
SELECT xpath(1, 'a');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT xpath('<a/>', 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT xpath('<a/>');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT xpath('<a/>', x) FROM VALUES ('a') AS t(x);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT xpath_boolean('<a><b>1</b></a>', 'a/b'), xpath_boolean('<a><b>1</b></a>', 'a/c'), xpath_boolean('<a><b>1</b></a>', 'a/b = 1'), xpath_boolean('<a><b>0</b></a>', 'a/b'), xpath_boolean('<a/>', 'true()');
--> xpath_boolean(<a><b>1</b></a>, a/b) BOOLEAN, xpath_boolean(<a><b>1</b></a>, a/c) BOOLEAN, xpath_boolean(<a><b>1</b></a>, a/b = 1) BOOLEAN, xpath_boolean(<a><b>0</b></a>, a/b) BOOLEAN, xpath_boolean(<a/>, true()) BOOLEAN
--> true|false|true|true|true
SELECT xpath_double('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_number('<a><b>x</b></a>', 'a/b'), xpath_double('<a><b>1</b></a>', 'a/c'), xpath_double('<a><b> 1.5 </b></a>', 'a/b'), xpath_double('<a/>', '1 div 0'), xpath_float('<a><b>1.1</b></a>', 'a/b');
--> xpath_double(<a><b>1</b><b>2</b></a>, sum(a/b)) DOUBLE, xpath_number(<a><b>x</b></a>, a/b) DOUBLE, xpath_double(<a><b>1</b></a>, a/c) DOUBLE, xpath_double(<a><b> 1.5 </b></a>, a/b) DOUBLE, xpath_double(<a/>, 1 div 0) DOUBLE, xpath_float(<a><b>1.1</b></a>, a/b) FLOAT
--> 3.0|NaN|NaN|1.5|Infinity|1.1
SELECT xpath_int('<a><b>1.9</b></a>', 'a/b'), xpath_int('<a><b>x</b></a>', 'a/b'), xpath_int('<a><b>99999999999</b></a>', 'a/b'), xpath_long('<a><b>99999999999</b></a>', 'a/b'), xpath_short('<a><b>99999</b></a>', 'a/b'), xpath_short('<a><b>-3.7</b></a>', 'a/b'), xpath_long('<a><b>1e3</b></a>', 'a/b'), xpath_int('<a/>', 'a/b');
--> xpath_int(<a><b>1.9</b></a>, a/b) INT, xpath_int(<a><b>x</b></a>, a/b) INT, xpath_int(<a><b>99999999999</b></a>, a/b) INT, xpath_long(<a><b>99999999999</b></a>, a/b) BIGINT, xpath_short(<a><b>99999</b></a>, a/b) SMALLINT, xpath_short(<a><b>-3.7</b></a>, a/b) SMALLINT, xpath_long(<a><b>1e3</b></a>, a/b) BIGINT, xpath_int(<a/>, a/b) INT
--> 1|0|2147483647|99999999999|-31073|-3|0|0
SELECT xpath_string('<a><b>b</b><c>cc</c></a>', 'a/c'), xpath_string('<a><b>b</b><c>cc</c></a>', 'a'), xpath_string('<a/>', 'a/x'), xpath_string('<a><b>b</b></a>', 'count(//b)'), xpath_string('<a/>', '1 div 3'), xpath_string('<a/>', '1 = 1'), xpath_string('<a/>', '1 div 0'), xpath_string('<a/>', '-1 div 0'), xpath_string('<a/>', '0 div 0'), xpath_string('<a/>', '10000000000 * 10000000000'), xpath_string('<a/>', '0.0000001'), xpath_string('<a/>', '-0'), xpath_string('<a/>', '100'), xpath_string('<a/>', '12345678901234567890');
--> xpath_string(<a><b>b</b><c>cc</c></a>, a/c) STRING, xpath_string(<a><b>b</b><c>cc</c></a>, a) STRING, xpath_string(<a/>, a/x) STRING, xpath_string(<a><b>b</b></a>, count(//b)) STRING, xpath_string(<a/>, 1 div 3) STRING, xpath_string(<a/>, 1 = 1) STRING, xpath_string(<a/>, 1 div 0) STRING, xpath_string(<a/>, -1 div 0) STRING, xpath_string(<a/>, 0 div 0) STRING, xpath_string(<a/>, 10000000000 * 10000000000) STRING, xpath_string(<a/>, 0.0000001) STRING, xpath_string(<a/>, -0) STRING, xpath_string(<a/>, 100) STRING, xpath_string(<a/>, 12345678901234567890) STRING
--> cc|bcc||1|0.3333333333333333|true|Infinity|-Infinity|NaN|100000000000000000000|0.0000001|0|100|12345678901234567000
SELECT xpath_string('<a/>', 'string(a)'), xpath_string('<a>x</a>', 'concat(a, "-", a)'), xpath_string('<a>hello</a>', 'substring(a, 2, 3)'), xpath_string('<a>hello</a>', 'substring-after(a, "l")'), xpath_string('<a>hello</a>', 'substring-before(a, "l")'), xpath_string('<a>hello</a>', 'translate(a, "el", "ip")'), xpath_string('<a>  x  y </a>', 'normalize-space(a)'), xpath_string('<a>hello</a>', 'string-length(a)'), xpath_string('<a>hello</a>', 'contains(a, "ell")'), xpath_string('<a>hello</a>', 'starts-with(a, "he")'), xpath_string('<a>1.5</a>', 'round(a)'), xpath_string('<a>-1.5</a>', 'round(a)'), xpath_string('<a>1.5</a>', 'floor(a)'), xpath_string('<a>1.5</a>', 'ceiling(a)'), xpath_string('<a>1.5</a>', 'boolean(a)'), xpath_string('<a>1.5</a>', 'not(a)'), xpath_string('<a>7</a>', 'a mod 4'), xpath_string('<a>-7</a>', 'a mod 4'), xpath_string('<a>7.5</a>', 'a mod 2');
--> xpath_string(<a/>, string(a)) STRING, xpath_string(<a>x</a>, concat(a, "-", a)) STRING, xpath_string(<a>hello</a>, substring(a, 2, 3)) STRING, xpath_string(<a>hello</a>, substring-after(a, "l")) STRING, xpath_string(<a>hello</a>, substring-before(a, "l")) STRING, xpath_string(<a>hello</a>, translate(a, "el", "ip")) STRING, xpath_string(<a>  x  y </a>, normalize-space(a)) STRING, xpath_string(<a>hello</a>, string-length(a)) STRING, xpath_string(<a>hello</a>, contains(a, "ell")) STRING, xpath_string(<a>hello</a>, starts-with(a, "he")) STRING, xpath_string(<a>1.5</a>, round(a)) STRING, xpath_string(<a>-1.5</a>, round(a)) STRING, xpath_string(<a>1.5</a>, floor(a)) STRING, xpath_string(<a>1.5</a>, ceiling(a)) STRING, xpath_string(<a>1.5</a>, boolean(a)) STRING, xpath_string(<a>1.5</a>, not(a)) STRING, xpath_string(<a>7</a>, a mod 4) STRING, xpath_string(<a>-7</a>, a mod 4) STRING, xpath_string(<a>7.5</a>, a mod 2) STRING
--> |x-x|ell|lo|he|hippo|x y|5|true|true|2|-1|1|2|true|false|3|-3|1.5
SELECT xpath_string('<a><b>1</b><b>2</b><b>3</b></a>', 'a/b[2]'), xpath_string('<a><b>1</b><b>2</b><b>3</b></a>', 'a/b[last()]'), xpath_string('<a><b>1</b><b>2</b><b>3</b></a>', 'a/b[position()>1]'), xpath_string('<a><b id="x">1</b><b id="y">2</b></a>', 'a/b[@id="y"]'), xpath_string('<a><b id="x">1</b><b id="y">2</b></a>', '//b[@id]'), xpath_string('<a><b><c>9</c></b></a>', '//c'), xpath_string('<a><b><c>9</c></b></a>', '/a/b/c'), xpath_string('<a><b><c>9</c></b></a>', 'a/*/c'), xpath_string('<a><b><c>9</c></b></a>', 'a/b/c/..'), xpath_string('<a><b>1</b></a>', './a/b/.');
--> xpath_string(<a><b>1</b><b>2</b><b>3</b></a>, a/b[2]) STRING, xpath_string(<a><b>1</b><b>2</b><b>3</b></a>, a/b[last()]) STRING, xpath_string(<a><b>1</b><b>2</b><b>3</b></a>, a/b[position()>1]) STRING, xpath_string(<a><b id="x">1</b><b id="y">2</b></a>, a/b[@id="y"]) STRING, xpath_string(<a><b id="x">1</b><b id="y">2</b></a>, //b[@id]) STRING, xpath_string(<a><b><c>9</c></b></a>, //c) STRING, xpath_string(<a><b><c>9</c></b></a>, /a/b/c) STRING, xpath_string(<a><b><c>9</c></b></a>, a/*/c) STRING, xpath_string(<a><b><c>9</c></b></a>, a/b/c/..) STRING, xpath_string(<a><b>1</b></a>, ./a/b/.) STRING
--> 2|3|2|2|1|9|9|9|9|1
SELECT xpath_string('<a><b x="1" y="2"/></a>', 'name(//@x)'), xpath_string('<p:a xmlns:p="u"><p:b>1</p:b></p:a>', 'a/b'), xpath_string('<p:a xmlns:p="u"><p:b>1</p:b></p:a>', 'p:a/p:b'), xpath_string('<p:a xmlns:p="u"><p:b>1</p:b></p:a>', 'name(*)'), xpath_string('<p:a xmlns:p="u"><p:b>1</p:b></p:a>', 'local-name(*)'), xpath_string('<p:a xmlns:p="u"><p:b>1</p:b></p:a>', 'namespace-uri(*)');
--> xpath_string(<a><b x="1" y="2"/></a>, name(//@x)) STRING, xpath_string(<p:a xmlns:p="u"><p:b>1</p:b></p:a>, a/b) STRING, xpath_string(<p:a xmlns:p="u"><p:b>1</p:b></p:a>, p:a/p:b) STRING, xpath_string(<p:a xmlns:p="u"><p:b>1</p:b></p:a>, name(*)) STRING, xpath_string(<p:a xmlns:p="u"><p:b>1</p:b></p:a>, local-name(*)) STRING, xpath_string(<p:a xmlns:p="u"><p:b>1</p:b></p:a>, namespace-uri(*)) STRING
--> x|1||p:a|a|
SELECT xpath_string('<a xmlns="u"><b>1</b></a>', 'a/b');
--> xpath_string(<a xmlns="u"><b>1</b></a>, a/b) STRING
--> 1
SELECT xpath_string('<p:a><b>1</b></p:a>', '*/b');
--> xpath_string(<p:a><b>1</b></p:a>, */b) STRING
--> 1
SELECT xpath_string('<p:a><b>1</b></p:a>', 'p:a/b');
--> xpath_string(<p:a><b>1</b></p:a>, p:a/b) STRING
--> 
SELECT xpath_string('<a>1 &lt; 2 &amp; &#65; &#x42; <![CDATA[<x>]]><!-- c --><?pi d?></a>', 'a');
--> xpath_string(<a>1 &lt; 2 &amp; &#65; &#x42; <![CDATA[<x>]]><!-- c --><?pi d?></a>, a) STRING
--> 1 < 2 & A B <x>
SELECT xpath_string('<?xml version="1.0" encoding="UTF-8"?><a>é</a>', 'a');
--> xpath_string(<?xml version="1.0" encoding="UTF-8"?><a>é</a>, a) STRING
--> é
SELECT xpath_string(' <a>1</a> ', 'a');
--> xpath_string( <a>1</a> , a) STRING
--> 1
SELECT xpath_string('<a><!-- hi --><?p q?></a>', 'a/comment()'), xpath_string('<a><!-- hi --><?p q?></a>', 'a/processing-instruction()');
--> xpath_string(<a><!-- hi --><?p q?></a>, a/comment()) STRING, xpath_string(<a><!-- hi --><?p q?></a>, a/processing-instruction()) STRING
-->  hi |q
SELECT xpath_int(x, 'a') FROM VALUES ('<a>1</a>'), (NULL), ('<a>z</a>') AS t(x);
--> xpath_int(x, a) INT
--> 0
--> 1
--> NULL
SELECT xpath_boolean(NULL, 'a'), xpath_string('', 'a'), xpath_int('', 'a'), xpath_double(NULL, 'a');
--> xpath_boolean(NULL, a) BOOLEAN, xpath_string(, a) STRING, xpath_int(, a) INT, xpath_double(NULL, a) DOUBLE
--> NULL|NULL|NULL|NULL
SELECT xpath_string('<a><b>1</b><b>2</b></a>', 'a/b[.="2"]'), xpath_string('<a><b>1</b><b>2</b></a>', 'a/b[. > 1]'), xpath_boolean('<a><b>1</b><b>2</b></a>', 'a/b = 2'), xpath_boolean('<a><b>1</b><b>2</b></a>', 'a/b != 2'), xpath_boolean('<a><b>1</b><b>2</b></a>', 'a/b < a/b'), xpath_boolean('<a/>', '"x" and 0'), xpath_boolean('<a/>', '"" or 1');
--> xpath_string(<a><b>1</b><b>2</b></a>, a/b[.="2"]) STRING, xpath_string(<a><b>1</b><b>2</b></a>, a/b[. > 1]) STRING, xpath_boolean(<a><b>1</b><b>2</b></a>, a/b = 2) BOOLEAN, xpath_boolean(<a><b>1</b><b>2</b></a>, a/b != 2) BOOLEAN, xpath_boolean(<a><b>1</b><b>2</b></a>, a/b < a/b) BOOLEAN, xpath_boolean(<a/>, "x" and 0) BOOLEAN, xpath_boolean(<a/>, "" or 1) BOOLEAN
--> 2|2|true|true|true|false|true
SELECT xpath_string('<a><b>1</b><b>2</b></a>', '(a/b)[2]'), xpath_string('<a><b>1</b><b>2</b></a>', 'id("x")'), xpath_string('<a><b>1</b></a>', 'a/b/ancestor::*'), xpath_string('<a><b>1</b></a>', 'name(a/b/ancestor-or-self::*[1])'), xpath_string('<a><b>1</b><c>2</c></a>', 'a/b/following-sibling::*'), xpath_string('<a><b>1</b><c>2</c></a>', 'a/b/following::*'), xpath_string('<a><b>1</b><c>2</c></a>', 'a/c/preceding::*'), xpath_string('<a><b>1</b></a>', 'a/descendant::b'), xpath_string('<a><b>1</b></a>', 'name(a/descendant-or-self::*)'), xpath_string('<a><b>1</b></a>', 'a/self::a'), xpath_string('<a><b>1</b></a>', 'name(a/b/parent::a)'), xpath_string('<a b="1"/>', 'a/attribute::b'), xpath_string('<a xml:lang="en">q</a>', 'a[lang("en")]');
--> xpath_string(<a><b>1</b><b>2</b></a>, (a/b)[2]) STRING, xpath_string(<a><b>1</b><b>2</b></a>, id("x")) STRING, xpath_string(<a><b>1</b></a>, a/b/ancestor::*) STRING, xpath_string(<a><b>1</b></a>, name(a/b/ancestor-or-self::*[1])) STRING, xpath_string(<a><b>1</b><c>2</c></a>, a/b/following-sibling::*) STRING, xpath_string(<a><b>1</b><c>2</c></a>, a/b/following::*) STRING, xpath_string(<a><b>1</b><c>2</c></a>, a/c/preceding::*) STRING, xpath_string(<a><b>1</b></a>, a/descendant::b) STRING, xpath_string(<a><b>1</b></a>, name(a/descendant-or-self::*)) STRING, xpath_string(<a><b>1</b></a>, a/self::a) STRING, xpath_string(<a><b>1</b></a>, name(a/b/parent::a)) STRING, xpath_string(<a b="1"/>, a/attribute::b) STRING, xpath_string(<a xml:lang="en">q</a>, a[lang("en")]) STRING
--> 2||1|b|2|2|1|1|a|1|a|1|
SELECT xpath('<a>x<b>y</b>z</a>', 'a/text()'), xpath('<a>x<![CDATA[y]]>z</a>', 'a/text()'), xpath('<a><![CDATA[y]]></a>', 'a/text()'), xpath('<a><!--c--><?p d?></a>', 'a/comment() | a/processing-instruction()'), xpath('<a/>', '/');
--> xpath(<a>x<b>y</b>z</a>, a/text()) ARRAY<STRING>, xpath(<a>x<![CDATA[y]]>z</a>, a/text()) ARRAY<STRING>, xpath(<a><![CDATA[y]]></a>, a/text()) ARRAY<STRING>, xpath(<a><!--c--><?p d?></a>, a/comment() | a/processing-instruction()) ARRAY<STRING>, xpath(<a/>, /) ARRAY<STRING>
--> [x, z]|[x]|[y]|[c, d]|[null]
SELECT xpath_string('<a b="x
y	z&#10;w"/>', 'a/@b');
--> xpath_string(<a b="x\ny	z&#10;w"/>, a/@b) STRING
--> x y z\nw
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'a INT, b DOUBLE');
--> from_xml(<p><a>1</a><b>0.8</b></p>) STRUCT<a: INT, b: DOUBLE>
--> {1, 0.8}
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'STRUCT<a: STRING, b: STRING, c: STRING>'), from_xml(NULL, 'a INT'), from_xml('', 'a INT'), from_xml('<p/>', 'a INT'), from_xml('<p></p>', 'a STRING'), from_xml('<p><a/></p>', 'a STRING'), from_xml('<p><a></a></p>', 'a INT'), from_xml('<p><a> </a></p>', 'a STRING');
--> from_xml(<p><a>1</a><b>0.8</b></p>) STRUCT<a: STRING, b: STRING, c: STRING>, from_xml(NULL) STRUCT<a: INT>, from_xml() STRUCT<a: INT>, from_xml(<p/>) STRUCT<a: INT>, from_xml(<p></p>) STRUCT<a: STRING>, from_xml(<p><a/></p>) STRUCT<a: STRING>, from_xml(<p><a></a></p>) STRUCT<a: INT>, from_xml(<p><a> </a></p>) STRUCT<a: STRING>
--> {1, 0.8, null}|NULL|{null}|{null}|{null}|{}|{null}|{}
SELECT from_xml('<p>', 'a INT');
--> from_xml(<p>) STRUCT<a: INT>
--> {null}
SELECT from_xml('<p>', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_xml('<p><a>x</a></p>', 'a INT');
--> from_xml(<p><a>x</a></p>) STRUCT<a: INT>
--> {null}
SELECT from_xml('<p><a>x</a></p>', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_xml('<p><a>x</a></p>', 'a INT, _corrupt_record STRING');
--> from_xml(<p><a>x</a></p>) STRUCT<a: INT, _corrupt_record: STRING>
--> {null, <p><a>x</a></p>}
SELECT from_xml('<p><a>x</a><b>2</b></p>', 'a INT, b INT');
--> from_xml(<p><a>x</a><b>2</b></p>) STRUCT<a: INT, b: INT>
--> {null, null}
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('mode', 'DROPMALFORMED'));
--! PARSE_MODE_UNSUPPORTED
SELECT from_xml('<p><s><n>Bob</n><r>1</r></s><s><n>Ann</n><r>2</r></s></p>', 's ARRAY<STRUCT<n: STRING, r: INT>>');
--> from_xml(<p><s><n>Bob</n><r>1</r></s><s><n>Ann</n><r>2</r></s></p>) STRUCT<s: ARRAY<STRUCT<n: STRING, r: INT>>>
--> {[{Bob, 1}, {Ann, 2}]}
SELECT from_xml('<p><s>1</s><s>2</s></p>', 's ARRAY<INT>'), from_xml('<p><s>1</s></p>', 's ARRAY<INT>'), from_xml('<p><s>1</s><s>2</s></p>', 's INT'), from_xml('<p><x>1</x></p>', 's ARRAY<INT>'), from_xml('<p><s/><s>2</s></p>', 's ARRAY<INT>');
--> from_xml(<p><s>1</s><s>2</s></p>) STRUCT<s: ARRAY<INT>>, from_xml(<p><s>1</s></p>) STRUCT<s: ARRAY<INT>>, from_xml(<p><s>1</s><s>2</s></p>) STRUCT<s: INT>, from_xml(<p><x>1</x></p>) STRUCT<s: ARRAY<INT>>, from_xml(<p><s/><s>2</s></p>) STRUCT<s: ARRAY<INT>>
--> {[1, 2]}|{[1]}|{2}|{null}|{[null, 2]}
SELECT from_xml('<p id="7"><a k="v">1</a></p>', '_id INT, a STRUCT<_VALUE: INT, _k: STRING>'), from_xml('<p id="7"><a k="v">1</a></p>', '_id INT, a INT'), from_xml('<p id="7">text</p>', '_id INT, _VALUE STRING'), from_xml('<p><a k="v"/></p>', 'a STRUCT<_VALUE: INT, _k: STRING>');
--> from_xml(<p id="7"><a k="v">1</a></p>) STRUCT<_id: INT, a: STRUCT<_VALUE: INT, _k: STRING>>, from_xml(<p id="7"><a k="v">1</a></p>) STRUCT<_id: INT, a: INT>, from_xml(<p id="7">text</p>) STRUCT<_id: INT, _VALUE: STRING>, from_xml(<p><a k="v"/></p>) STRUCT<a: STRUCT<_VALUE: INT, _k: STRING>>
--> {7, {1, v}}|{7, 1}|{7, text}|{{null, v}}
SELECT from_xml('<p id="7"><a k="v">1</a></p>', '@id INT, a STRUCT<`#v`: INT, `@k`: STRING>', map('attributePrefix', '@', 'valueTag', '#v'));
--! PARSE_SYNTAX_ERROR
SELECT from_xml('<p id="7"><a k="v">1</a></p>', '_id INT, a INT', map('excludeAttribute', 'true'));
--> from_xml(<p id="7"><a k="v">1</a></p>) STRUCT<_id: INT, a: INT>
--> {null, 1}
SELECT from_xml('<p><m><k1>1</k1><k2>2</k2></m></p>', 'm MAP<STRING, INT>'), from_xml('<p><m x="3"><k1>1</k1></m></p>', 'm MAP<STRING, INT>');
--> from_xml(<p><m><k1>1</k1><k2>2</k2></m></p>) STRUCT<m: MAP<STRING, INT>>, from_xml(<p><m x="3"><k1>1</k1></m></p>) STRUCT<m: MAP<STRING, INT>>
--> {{k1 -> 1, k2 -> 2}}|{{_x -> 3, k1 -> 1}}
SELECT from_xml('<p><d>2020-01-02</d><t>2020-01-02T03:04:05</t><u>2020-01-02 03:04:05</u><b>true</b><x>1.50</x><y>abc</y></p>', 'd DATE, t TIMESTAMP, u TIMESTAMP_NTZ, b BOOLEAN, x DECIMAL(5,1), y BINARY');
--> from_xml(<p><d>2020-01-02</d><t>2020-01-02T03:04:05</t><u>2020-01-02 03:04:05</u><b>true</b><x>1.50</x><y>abc</y></p>) STRUCT<d: DATE, t: TIMESTAMP, u: TIMESTAMP_NTZ, b: BOOLEAN, x: DECIMAL(5,1), y: BINARY>
--> {2020-01-02, 2020-01-02 03:04:05, 2020-01-02 03:04:05, true, 1.5, null}
SELECT from_xml('<p><b>True</b></p>', 'b BOOLEAN'), from_xml('<p><b>1</b></p>', 'b BOOLEAN'), from_xml('<p><b>0</b></p>', 'b BOOLEAN'), from_xml('<p><b>yes</b></p>', 'b BOOLEAN'), from_xml('<p><x>1,000</x></p>', 'x INT'), from_xml('<p><x>+5</x></p>', 'x INT'), from_xml('<p><x>-5</x></p>', 'x BIGINT'), from_xml('<p><x> 5 </x></p>', 'x INT'), from_xml('<p><x>1e3</x></p>', 'x DOUBLE'), from_xml('<p><x>NaN</x></p>', 'x DOUBLE'), from_xml('<p><x>INF</x></p>', 'x DOUBLE'), from_xml('<p><x>-Inf</x></p>', 'x FLOAT'), from_xml('<p><x>300</x></p>', 'x TINYINT'), from_xml('<p><x>1.5d</x></p>', 'x DOUBLE'), from_xml('<p><x>1,5</x></p>', 'x DECIMAL(5,1)');
--> from_xml(<p><b>True</b></p>) STRUCT<b: BOOLEAN>, from_xml(<p><b>1</b></p>) STRUCT<b: BOOLEAN>, from_xml(<p><b>0</b></p>) STRUCT<b: BOOLEAN>, from_xml(<p><b>yes</b></p>) STRUCT<b: BOOLEAN>, from_xml(<p><x>1,000</x></p>) STRUCT<x: INT>, from_xml(<p><x>+5</x></p>) STRUCT<x: INT>, from_xml(<p><x>-5</x></p>) STRUCT<x: BIGINT>, from_xml(<p><x> 5 </x></p>) STRUCT<x: INT>, from_xml(<p><x>1e3</x></p>) STRUCT<x: DOUBLE>, from_xml(<p><x>NaN</x></p>) STRUCT<x: DOUBLE>, from_xml(<p><x>INF</x></p>) STRUCT<x: DOUBLE>, from_xml(<p><x>-Inf</x></p>) STRUCT<x: FLOAT>, from_xml(<p><x>300</x></p>) STRUCT<x: TINYINT>, from_xml(<p><x>1.5d</x></p>) STRUCT<x: DOUBLE>, from_xml(<p><x>1,5</x></p>) STRUCT<x: DECIMAL(5,1)>
--> {true}|{true}|{false}|{null}|{null}|{5}|{-5}|{5}|{1000.0}|{NaN}|{null}|{null}|{null}|{1.5}|{15.0}
SELECT from_xml('<p><t>26/08/2015</t></p>', 't Timestamp', map('timestampFormat', 'dd/MM/yyyy')), from_xml('<p><t>26/08/2015</t></p>', 't date', map('dateFormat', 'dd/MM/yyyy'));
--> from_xml(<p><t>26/08/2015</t></p>) STRUCT<t: TIMESTAMP>, from_xml(<p><t>26/08/2015</t></p>) STRUCT<t: DATE>
--> {2015-08-26 00:00:00}|{2015-08-26}
SELECT from_xml('<p><a> x </a></p>', 'a STRING'), from_xml('<p><a> x </a></p>', 'a STRING', map('ignoreSurroundingSpaces', 'false')), from_xml('<p><a>n</a></p>', 'a STRING', map('nullValue', 'n')), from_xml('<p><a>n</a></p>', 'a INT', map('nullValue', 'n'));
--> from_xml(<p><a> x </a></p>) STRUCT<a: STRING>, from_xml(<p><a> x </a></p>) STRUCT<a: STRING>, from_xml(<p><a>n</a></p>) STRUCT<a: STRING>, from_xml(<p><a>n</a></p>) STRUCT<a: INT>
--> {x}|{ x }|{null}|{null}
SELECT from_xml('<p><A>1</A></p>', 'a INT'), from_xml('<x:p xmlns:x="u"><x:a>1</x:a></x:p>', 'a INT'), from_xml('<x:p xmlns:x="u"><x:a>1</x:a></x:p>', '`x:a` INT'), from_xml('<x:p xmlns:x="u"><x:a>1</x:a></x:p>', 'a INT', map('ignoreNamespace', 'true'));
--> from_xml(<p><A>1</A></p>) STRUCT<a: INT>, from_xml(<x:p xmlns:x="u"><x:a>1</x:a></x:p>) STRUCT<a: INT>, from_xml(<x:p xmlns:x="u"><x:a>1</x:a></x:p>) STRUCT<x:a: INT>, from_xml(<x:p xmlns:x="u"><x:a>1</x:a></x:p>) STRUCT<a: INT>
--> {1}|{null}|{1}|{1}
SELECT from_xml('<p><a>x<b>1</b>y</a></p>', 'a STRING'), from_xml('<p><a>x<b>1</b>y</a></p>', 'a STRUCT<b: INT, _VALUE: STRING>'), from_xml('<p><a>x<b>1</b>y</a></p>', 'a STRUCT<b: INT, _VALUE: ARRAY<STRING>>'), from_xml('<p><a>x<!-- c -->y</a></p>', 'a STRING'), from_xml('<p><a><![CDATA[<z>]]></a></p>', 'a STRING'), from_xml('<p><a>&lt;&amp;&#65;</a></p>', 'a STRING');
--> from_xml(<p><a>x<b>1</b>y</a></p>) STRUCT<a: STRING>, from_xml(<p><a>x<b>1</b>y</a></p>) STRUCT<a: STRUCT<b: INT, _VALUE: STRING>>, from_xml(<p><a>x<b>1</b>y</a></p>) STRUCT<a: STRUCT<b: INT, _VALUE: ARRAY<STRING>>>, from_xml(<p><a>x<!-- c -->y</a></p>) STRUCT<a: STRING>, from_xml(<p><a><![CDATA[<z>]]></a></p>) STRUCT<a: STRING>, from_xml(<p><a>&lt;&amp;&#65;</a></p>) STRUCT<a: STRING>
--> {x<b>1</b>y}|{{1, y}}|{{1, [x, y]}}|{xy}|{<z>}|{<&A}
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('wildcardColName', 'xs_any')), from_xml('<p><a>1</a><z>9</z></p>', 'a INT, xs_any STRING'), from_xml('<p><a>1</a><z>9</z><y>8</y></p>', 'a INT, xs_any ARRAY<STRING>');
--> from_xml(<p><a>1</a></p>) STRUCT<a: INT>, from_xml(<p><a>1</a><z>9</z></p>) STRUCT<a: INT, xs_any: STRING>, from_xml(<p><a>1</a><z>9</z><y>8</y></p>) STRUCT<a: INT, xs_any: ARRAY<STRING>>
--> {1}|{1, 9}|{1, [9, 8]}
SELECT from_xml('<p><a>1</a></p>', 1);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_xml('<p><a>1</a></p>', 'ARRAY<INT>');
--! DATATYPE_MISMATCH.INVALID_XML_SCHEMA
SELECT from_xml('<p><a>1</a></p>', 'INT');
--! DATATYPE_MISMATCH.INVALID_XML_SCHEMA
SELECT from_xml('<p><a>1</a></p>', 'MAP<STRING, INT>');
--! DATATYPE_MISMATCH.INVALID_XML_SCHEMA
SELECT from_xml(1, 'a INT');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_xml('<p/>');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_xml('<p><a>1</a></p>', schema_of_xml('<p><a>1</a></p>'));
--> from_xml(<p><a>1</a></p>) STRUCT<a: BIGINT>
--> {1}
SELECT from_xml('<p><a>1</a></p>', 'a INT', 1);
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('a', 1));
--! INVALID_OPTIONS.NON_STRING_TYPE
SELECT from_xml('<p><a>1</a></p>', 'variant'), from_xml('<p id="1"><a>1</a><a>x</a><b><c>true</c></b></p>', 'variant');
--> from_xml(<p><a>1</a></p>) VARIANT, from_xml(<p id="1"><a>1</a><a>x</a><b><c>true</c></b></p>) VARIANT
--> {"a":1}|{"_id":1,"a":[1,"x"],"b":{"c":true}}
SELECT from_xml('<p><a>1</a><v><w>2</w></v></p>', 'a INT, v VARIANT');
--> from_xml(<p><a>1</a><v><w>2</w></v></p>) STRUCT<a: INT, v: VARIANT>
--> {1, {"w":2}}
SELECT from_xml('<p><a>1</a>', 'a INT, _corrupt_record STRING'), from_xml('xx', 'a INT, _corrupt_record STRING'), from_xml('<p><a>1</a></p><p><a>2</a></p>', 'a INT, _corrupt_record STRING'), from_xml('<a>1</a>', 'a INT, _corrupt_record STRING'), from_xml('  <p><a>1</a></p>', 'a INT, _corrupt_record STRING'), from_xml('<?xml version="1.0"?><p><a>1</a></p>', 'a INT, _corrupt_record STRING'), from_xml('<p><a>1</a><a>', 'a ARRAY<INT>, _corrupt_record STRING');
--> from_xml(<p><a>1</a>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(xx) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(<p><a>1</a></p><p><a>2</a></p>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(<a>1</a>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(  <p><a>1</a></p>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(<?xml version="1.0"?><p><a>1</a></p>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(<p><a>1</a><a>) STRUCT<a: ARRAY<INT>, _corrupt_record: STRING>
--> {null, <p><a>1</a>}|{null, xx}|{1, null}|{null, null}|{1, null}|{1, null}|{null, <p><a>1</a><a>}
SELECT to_xml(named_struct('a', 1, 'b', 2)), to_xml(named_struct('a', NULL, 'b', 'x')), to_xml(named_struct('a', CAST(NULL AS INT))), to_xml(named_struct('a', array(1, 2, NULL))), to_xml(named_struct('a', map('k', 1, 'l', 2))), to_xml(named_struct('a', named_struct('b', 1))), to_xml(named_struct('_id', 1, 'a', 2)), to_xml(named_struct('a', named_struct('_VALUE', 'v', '_k', 1))), to_xml(named_struct('a', '<&>"'));
--> to_xml(named_struct(a, 1, b, 2)) STRING, to_xml(named_struct(a, NULL, b, x)) STRING, to_xml(named_struct(a, CAST(NULL AS INT))) STRING, to_xml(named_struct(a, array(1, 2, NULL))) STRING, to_xml(named_struct(a, map(k, 1, l, 2))) STRING, to_xml(named_struct(a, named_struct(b, 1))) STRING, to_xml(named_struct(_id, 1, a, 2)) STRING, to_xml(named_struct(a, named_struct(_VALUE, v, _k, 1))) STRING, to_xml(named_struct(a, <&>")) STRING
--> <ROW>\n    <a>1</a>\n    <b>2</b>\n</ROW>|<ROW>\n    <b>x</b>\n</ROW>|<ROW/>|<ROW>\n    <a>1</a>\n    <a>2</a>\n</ROW>|<ROW>\n    <a>\n        <k>1</k>\n        <l>2</l>\n    </a>\n</ROW>|<ROW>\n    <a>\n        <b>1</b>\n    </a>\n</ROW>|<ROW id="1">\n    <a>2</a>\n</ROW>|<ROW>\n    <a k="1">v</a>\n</ROW>|<ROW>\n    <a>&lt;&amp;>"</a>\n</ROW>
SELECT to_xml(named_struct('d', DATE'2020-01-02', 't', TIMESTAMP'2020-01-02 03:04:05.123456', 'n', TIMESTAMP_NTZ'2020-01-02 03:04:05', 'b', true, 'x', 1.50, 'y', X'616263', 'f', 1.5F, 'g', 1e20, 'e', '', 's', ' sp '));
--> to_xml(named_struct(d, DATE '2020-01-02', t, TIMESTAMP '2020-01-02 03:04:05.123456', n, TIMESTAMP_NTZ '2020-01-02 03:04:05', b, true, x, 1.50, y, X'616263', f, 1.5, g, 1.0E20, e, , s,  sp )) STRING
--> <ROW>\n    <d>2020-01-02</d>\n    <t>2020-01-02T03:04:05.123Z</t>\n    <n>2020-01-02T03:04:05.000</n>\n    <b>true</b>\n    <x>1.50</x>\n    <y>[61 62 63]</y>\n    <f>1.5</f>\n    <g>1.0E20</g>\n    <e></e>\n    <s> sp </s>\n</ROW>
SELECT to_xml(named_struct('a', 1), map('rowTag', 'r')), to_xml(named_struct('a', NULL), map('nullValue', 'nil')), to_xml(named_struct('a', array(1,2)), map('arrayElementName', 'e')), to_xml(named_struct('a', array(array(1,2), array(3)))), to_xml(named_struct('a', array(array(1,2), array(3))), map('arrayElementName', 'e')), to_xml(named_struct('a', DATE'2020-01-02'), map('dateFormat', 'dd/MM/yyyy')), to_xml(named_struct('_id', 1, 'a', 2), map('attributePrefix', '@'));
--> to_xml(named_struct(a, 1)) STRING, to_xml(named_struct(a, NULL)) STRING, to_xml(named_struct(a, array(1, 2))) STRING, to_xml(named_struct(a, array(array(1, 2), array(3)))) STRING, to_xml(named_struct(a, array(array(1, 2), array(3)))) STRING, to_xml(named_struct(a, DATE '2020-01-02')) STRING, to_xml(named_struct(_id, 1, a, 2)) STRING
--> <r>\n    <a>1</a>\n</r>|<ROW>\n    <a>nil</a>\n</ROW>|<ROW>\n    <a>1</a>\n    <a>2</a>\n</ROW>|<ROW>\n    <a>\n        <item>1</item>\n        <item>2</item>\n    </a>\n    <a>\n        <item>3</item>\n    </a>\n</ROW>|<ROW>\n    <a>\n        <e>1</e>\n        <e>2</e>\n    </a>\n    <a>\n        <e>3</e>\n    </a>\n</ROW>|<ROW>\n    <a>02/01/2020</a>\n</ROW>|<ROW>\n    <_id>1</_id>\n    <a>2</a>\n</ROW>
SELECT to_xml(array(1)), 1;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_xml(map('a', 1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_xml(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_xml(NULL);
--> to_xml(NULL) STRING
--> NULL
SELECT to_xml(CAST(NULL AS STRUCT<a: INT>));
--> to_xml(NULL) STRING
--> NULL
SELECT to_xml(named_struct('a', INTERVAL 1 DAY, 'b', INTERVAL 2 MONTH));
--! _LEGACY_ERROR_TEMP_3238
SELECT to_xml(named_struct('a', TIME'01:02:03'));
--> to_xml(named_struct(a, TIME '01:02:03')) STRING
--> <ROW>\n    <a>01:02:03</a>\n</ROW>
SELECT to_xml(named_struct('a', parse_json('{"x":[1,2],"y":null}')));
--> to_xml(named_struct(a, parse_json({"x":[1,2],"y":null}))) STRING
--> <ROW>\n    <a>\n        <x>1</x>\n        <x>2</x>\n        <y/>\n    </a>\n</ROW>
SELECT to_xml(parse_json('{"x":[1,2],"y":"s"}'));
--> to_xml(parse_json({"x":[1,2],"y":"s"})) STRING
--> <ROW>\n    <x>1</x>\n    <x>2</x>\n    <y>s</y>\n</ROW>
SELECT schema_of_xml('<p><a>1</a><b>0.8</b><c>x</c><d>true</d><e/></p>'), schema_of_xml('<p><a>1</a><a>2.5</a></p>'), schema_of_xml('<p id="1"><a k="v">1</a></p>'), schema_of_xml('<p><a>2020-01-01</a><b>2020-01-01T00:00:00</b><c>2020-01-01 00:00:00</c></p>');
--> schema_of_xml(<p><a>1</a><b>0.8</b><c>x</c><d>true</d><e/></p>) STRING, schema_of_xml(<p><a>1</a><a>2.5</a></p>) STRING, schema_of_xml(<p id="1"><a k="v">1</a></p>) STRING, schema_of_xml(<p><a>2020-01-01</a><b>2020-01-01T00:00:00</b><c>2020-01-01 00:00:00</c></p>) STRING
--> STRUCT<a: BIGINT, b: DOUBLE, c: STRING, d: BOOLEAN, e: STRING>|STRUCT<a: ARRAY<DOUBLE>>|STRUCT<_id: BIGINT, a: STRUCT<_VALUE: BIGINT, _k: STRING>>|STRUCT<a: DATE, b: TIMESTAMP, c: TIMESTAMP>
SELECT schema_of_xml('<p><a>99999999999999999999</a><b>-5</b><c>1e3</c><d>1.50</d><f>NaN</f><g>00012</g><h>+3</h><i> 7 </i><j>1,000</j><k>2d</k><l>12:30:00</l></p>'), schema_of_xml('<p/>'), schema_of_xml('<p>text</p>'), schema_of_xml('<p><a><b>1</b><c>2</c></a><a><b>x</b></a></p>'), schema_of_xml('<p><a>x<b>1</b>y</a></p>'), schema_of_xml('<p><a/><a>1</a></p>');
--> schema_of_xml(<p><a>99999999999999999999</a><b>-5</b><c>1e3</c><d>1.50</d><f>NaN</f><g>00012</g><h>+3</h><i> 7 </i><j>1,000</j><k>2d</k><l>12:30:00</l></p>) STRING, schema_of_xml(<p/>) STRING, schema_of_xml(<p>text</p>) STRING, schema_of_xml(<p><a><b>1</b><c>2</c></a><a><b>x</b></a></p>) STRING, schema_of_xml(<p><a>x<b>1</b>y</a></p>) STRING, schema_of_xml(<p><a/><a>1</a></p>) STRING
--> STRUCT<a: DOUBLE, b: BIGINT, c: DOUBLE, d: DOUBLE, f: STRING, g: BIGINT, h: BIGINT, i: BIGINT, j: STRING, k: STRING, l: TIMESTAMP>|STRUCT<>|STRUCT<_VALUE: STRING>|STRUCT<a: ARRAY<STRUCT<b: STRING, c: BIGINT>>>|STRUCT<a: STRUCT<_VALUE: ARRAY<STRING>, b: BIGINT>>|STRUCT<a: ARRAY<BIGINT>>
SELECT schema_of_xml('<p><a attr="2">1</a><a>3</a></p>', map('excludeAttribute', 'true')), schema_of_xml('<p><a>1</a></p>', map('inferSchema', 'false')), schema_of_xml('<p><a>1.5</a></p>', map('prefersDecimal', 'true')), schema_of_xml('<x:p xmlns:x="u"><x:a>1</x:a></x:p>'), schema_of_xml('<p><b>1</b><a>1</a><B>2</B></p>');
--> schema_of_xml(<p><a attr="2">1</a><a>3</a></p>) STRING, schema_of_xml(<p><a>1</a></p>) STRING, schema_of_xml(<p><a>1.5</a></p>) STRING, schema_of_xml(<x:p xmlns:x="u"><x:a>1</x:a></x:p>) STRING, schema_of_xml(<p><b>1</b><a>1</a><B>2</B></p>) STRING
--> STRUCT<a: ARRAY<BIGINT>>|STRUCT<a: STRING>|STRUCT<a: DECIMAL(2,1)>|STRUCT<`_xmlns:x`: STRING, `x:a`: BIGINT>|STRUCT<a: BIGINT, b: ARRAY<BIGINT>>
SELECT schema_of_xml('<p>');
--> schema_of_xml(<p>) STRING
--> STRUCT<_corrupt_record: STRING>
SELECT schema_of_xml('');
--> schema_of_xml() STRING
--> STRUCT<_corrupt_record: STRING>
SELECT schema_of_xml(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT schema_of_xml(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_xml(x) FROM VALUES ('<a/>') AS t(x);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT schema_of_xml('<p><a>1</a></p>', map('mode', 'FAILFAST'));
--> schema_of_xml(<p><a>1</a></p>) STRING
--> STRUCT<a: BIGINT>
SELECT schema_of_xml();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_xml(x, 'a INT, b ARRAY<STRING>') FROM VALUES ('<p><a>1</a><b>x</b><b>y</b></p>'), (NULL), ('<q><b>1</b></q>'), ('bad') AS t(x);
--> from_xml(x) STRUCT<a: INT, b: ARRAY<STRING>>
--> NULL
--> {1, [x, y]}
--> {null, [1]}
--> {null, null}
SELECT from_xml('<p><a><b>1</b></a></p>', 'a STRING'), from_xml('<p><a><b>1</b></a></p>', 'a INT'), from_xml('<p><a>5</a></p>', 'a STRUCT<b: INT>'), from_xml('<p><a><b>1</b></a></p>', 'a ARRAY<INT>'), from_xml('<p><a>1<c/></a></p>', 'a INT'), from_xml('<p><a>1</a></p>', 'a ARRAY<STRUCT<_VALUE: INT>>'), from_xml('<p><a>1</a></p>', 'a STRUCT<_VALUE: INT>');
--> from_xml(<p><a><b>1</b></a></p>) STRUCT<a: STRING>, from_xml(<p><a><b>1</b></a></p>) STRUCT<a: INT>, from_xml(<p><a>5</a></p>) STRUCT<a: STRUCT<b: INT>>, from_xml(<p><a><b>1</b></a></p>) STRUCT<a: ARRAY<INT>>, from_xml(<p><a>1<c/></a></p>) STRUCT<a: INT>, from_xml(<p><a>1</a></p>) STRUCT<a: ARRAY<STRUCT<_VALUE: INT>>>, from_xml(<p><a>1</a></p>) STRUCT<a: STRUCT<_VALUE: INT>>
--> {<b>1</b>}|{null}|{{null}}|{null}|{null}|{[{1}]}|{{1}}
