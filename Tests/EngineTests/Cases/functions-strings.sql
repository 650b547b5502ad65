SELECT upper('aé') AS a, lower('ÀB') AS b, length('aé') AS c, reverse('abc') AS d, repeat('ab', 3) AS e, initcap('hello big world') AS f;
--> a STRING, b STRING, c INT, d STRING, e STRING, f STRING
--> AÉ|àb|2|cba|ababab|Hello Big World
SELECT trim('  a ') AS a, ltrim('  a ') AS b, rtrim('  a ') AS c, lpad('a', 3, 'xy') AS d, rpad('a', 4, 'xy') AS e, lpad('abc', 2) AS f;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING
--> a|a |  a|xya|axyx|ab
SELECT substring('hello', 2, 3) AS a, substring('hello', -3) AS b, substr('hello', 0, 2) AS c, left('hello', 2) AS d, right('hello', 2) AS e;
--> a STRING, b STRING, c STRING, d STRING, e STRING
--> ell|llo|he|he|lo
SELECT instr('hello', 'l') AS a, locate('l', 'hello', 4) AS b, position('l' IN 'hello') AS c, substring_index('a.b.c', '.', 2) AS d, substring_index('a.b.c', '.', -1) AS e;
--> a INT, b INT, c INT, d STRING, e STRING
--> 3|4|3|a.b|c
SELECT replace('abcb', 'b', 'x') AS a, translate('abc', 'ab', 'x') AS b, split('a,b,c', ',') AS c, split('a1b2', '[0-9]', 2) AS d, concat_ws('-', 'a', NULL, 'b') AS e;
--> a STRING, b STRING, c ARRAY<STRING>, d ARRAY<STRING>, e STRING
--> axcx|xc|[a, b, c]|[a, b2]|a-b
SELECT regexp_replace('a1b22', '[0-9]+', '#') AS a, regexp_extract('k=v', '(\\w)=(\\w)', 2) AS b, regexp_extract_all('a1b2', '([0-9])', 1) AS c, regexp_count('aXbX', 'X') AS d, regexp_like('abc', 'b') AS e;
--> a STRING, b STRING, c ARRAY<STRING>, d INT, e BOOLEAN
--> a#b#|v|[1, 2]|2|true
SELECT hex('ab') AS a, unhex('6162') AS b, base64('ab') AS c, unbase64('YWI=') AS d, ascii('a') AS e, chr(97) AS f;
--> a STRING, b BINARY, c STRING, d BINARY, e INT, f STRING
--> 6162|ab|YWI=|ab|97|a
SELECT startswith('abc', 'ab') AS a, endswith('abc', 'bc') AS b, contains('abc', 'd') AS c, split_part('a.b.c', '.', 2) AS d, levenshtein('kitten', 'sitting') AS e, soundex('Robert') AS f;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d STRING, e INT, f STRING
--> true|true|false|b|3|R163
SELECT concat('a', 1, true) AS a, concat(array(1), array(2)) AS b, space(2) AS c, overlay('abcdef' PLACING 'X' FROM 2 FOR 3) AS d, find_in_set('b', 'a,b') AS e;
--> a STRING, b ARRAY<INT>, c STRING, d STRING, e INT
--> a1true|[1, 2]|  |aXef|2
SELECT url_encode('a b&c') AS a, url_decode('a+b%26c') AS b, octet_length('é') AS c, bit_length('a') AS d, char_length('é') AS e;
--> a STRING, b STRING, c INT, d INT, e INT
--> a+b%26c|a b&c|2|8|1
