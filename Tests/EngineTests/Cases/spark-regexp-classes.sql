SELECT 'a' RLIKE '[]{]';
--> RLIKE(a, []{]) BOOLEAN
--> false
SELECT ']' RLIKE '[]{]';
--> RLIKE(], []{]) BOOLEAN
--> true
SELECT regexp_replace('a]b{c', '[]{]', '-');
--> regexp_replace(a]b{c, []{], -, 1) STRING
--> a-b-c
SELECT regexp_replace('a]b[c', '[\\[\\]]', '-');
--> regexp_replace(a]b[c, [\[\]], -, 1) STRING
--> a-b-c
SELECT regexp_replace('a]b[c', '[[]]', '-');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abcxyz', '[a-c&&[b-z]]', '-');
--> regexp_replace(abcxyz, [a-c&&[b-z]], -, 1) STRING
--> a--xyz
SELECT regexp_replace('abcxyz', '[a-c[x]]', '-');
--> regexp_replace(abcxyz, [a-c[x]], -, 1) STRING
--> ----yz
SELECT regexp_replace('a^b-c', '[\\^-]', '_');
--> regexp_replace(a^b-c, [\^-], _, 1) STRING
--> a_b_c
SELECT regexp_replace('a-b', '[a-]', '_');
--> regexp_replace(a-b, [a-], _, 1) STRING
--> __b
SELECT regexp_replace('a-b', '[-a]', '_');
--> regexp_replace(a-b, [-a], _, 1) STRING
--> __b
SELECT regexp_replace('a-b&c', '[a&&]', '_');
--> regexp_replace(a-b&c, [a&&], _, 1) STRING
--> _-b&c
SELECT regexp_replace('a-b&c', '[&&a]', '_');
--> regexp_replace(a-b&c, [&&a], _, 1) STRING
--> _-b&c
SELECT regexp_replace('a-b&c', '[&]', '_');
--> regexp_replace(a-b&c, [&], _, 1) STRING
--> a-b_c
SELECT regexp_replace('a-b&c', '[a&b]', '_');
--> regexp_replace(a-b&c, [a&b], _, 1) STRING
--> _-__c
SELECT regexp_replace('a-b&c', '[a&&&b]', '_');
--> regexp_replace(a-b&c, [a&&&b], _, 1) STRING
--> _-__c
SELECT regexp_replace('abc', '[^]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc]', '[^]a]', '_');
--> regexp_replace(abc], [^]a], _, 1) STRING
--> a__]
SELECT regexp_replace('abc', '[]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[a', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc]', 'c]', '_');
--> regexp_replace(abc], c], _, 1) STRING
--> ab_
SELECT regexp_replace('abc}', 'c}', '_');
--> regexp_replace(abc}, c}, _, 1) STRING
--> ab_
SELECT regexp_replace('abc{', 'c{', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc{', '{', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc{1', 'c{1', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', 'c{,2}', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('aabcc', 'c{2,}', '_');
--> regexp_replace(aabcc, c{2,}, _, 1) STRING
--> aab_
SELECT regexp_replace('aabcc', 'c{2}+', '_');
--> regexp_replace(aabcc, c{2}+, _, 1) STRING
--> aab_
SELECT regexp_replace('a b', '[ ]', '_');
--> regexp_replace(a b, [ ], _, 1) STRING
--> a_b
SELECT regexp_replace('a b', '(?x)[ b]', '_');
--> regexp_replace(a b, (?x)[ b], _, 1) STRING
--> a _
SELECT regexp_replace('a b#c', '(?x)[#] c', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\w&&[^b]]', '_');
--> regexp_replace(abc, [\w&&[^b]], _, 1) STRING
--> _b_
SELECT regexp_replace('abc', '[^\\w&&[^b]]', '_');
--> regexp_replace(abc, [^\w&&[^b]], _, 1) STRING
--> a_c
SELECT regexp_replace('abcd', '[^a&&b]', '_');
--> regexp_replace(abcd, [^a&&b], _, 1) STRING
--> ____
SELECT regexp_replace('abcd', '[^a[b]]', '_');
--> regexp_replace(abcd, [^a[b]], _, 1) STRING
--> ab__
SELECT regexp_replace('abcd', '[[^a]&&[^b]]', '_');
--> regexp_replace(abcd, [[^a]&&[^b]], _, 1) STRING
--> ab__
SELECT regexp_replace('abcd', '[a-c&&b-d]', '_');
--> regexp_replace(abcd, [a-c&&b-d], _, 1) STRING
--> a__d
SELECT regexp_replace('abcd', '[a-c&&b-d&&c]', '_');
--> regexp_replace(abcd, [a-c&&b-d&&c], _, 1) STRING
--> ab_d
SELECT regexp_replace('abcd', '[a-c&&]', '_');
--> regexp_replace(abcd, [a-c&&], _, 1) STRING
--> ___d
SELECT regexp_replace('a\\b', '[\\\\]', '_');
--> regexp_replace(a\b, [\\], _, 1) STRING
--> a_b
SELECT regexp_replace('a\tb', '[\\t]', '_');
--> regexp_replace(a	b, [\t], _, 1) STRING
--> a_b
SELECT regexp_replace('aéb', '[\\x{e9}]', '_');
--> regexp_replace(aéb, [\x{e9}], _, 1) STRING
--> a_b
SELECT regexp_replace('aéb', '[\\u00e9]', '_');
--> regexp_replace(aéb, [\u00e9], _, 1) STRING
--> a_b
SELECT regexp_replace('aéb', '[\\p{L}&&[^a-z]]', '_');
--> regexp_replace(aéb, [\p{L}&&[^a-z]], _, 1) STRING
--> a_b
SELECT regexp_replace('a.b', '[.]', '_');
--> regexp_replace(a.b, [.], _, 1) STRING
--> a_b
SELECT regexp_replace('a.b', '[\\Q.b\\E]', '_');
--> regexp_replace(a.b, [\Q.b\E], _, 1) STRING
--> a__
SELECT regexp_replace('a]b', '[\\Q]\\E]', '_');
--> regexp_replace(a]b, [\Q]\E], _, 1) STRING
--> a_b
SELECT regexp_replace('abc', '[b-b]', '_');
--> regexp_replace(abc, [b-b], _, 1) STRING
--> a_c
SELECT regexp_replace('abc', '[c-a]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a-bc', '[a-\\w]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a-bc', '[\\w-a]', '_');
--> regexp_replace(a-bc, [\w-a], _, 1) STRING
--> ____
SELECT regexp_replace('a-bc', '[a--]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a-bc', '[--a]', '_');
--> regexp_replace(a-bc, [--a], _, 1) STRING
--> __bc
SELECT regexp_replace('a-b[c', '[a-[b]]', '_');
--> regexp_replace(a-b[c, [a-[b]], _, 1) STRING
--> ___[c
SELECT regexp_replace('a-b[c', '[[a-b]-[c]]', '_');
--> regexp_replace(a-b[c, [[a-b]-[c]], _, 1) STRING
--> ___[_
SELECT regexp_replace('abc', '[a-b-c]', '_');
--> regexp_replace(abc, [a-b-c], _, 1) STRING
--> ___
SELECT regexp_replace('a$b|c', '[$|]', '_');
--> regexp_replace(a$b|c, [$|], _, 1) STRING
--> a_b_c
SELECT regexp_replace('a(b)c', '[()]', '_');
--> regexp_replace(a(b)c, [()], _, 1) STRING
--> a_b_c
SELECT regexp_replace('a*b+c?', '[*+?]', '_');
--> regexp_replace(a*b+c?, [*+?], _, 1) STRING
--> a_b_c_
SELECT regexp_replace('abc', '[[:alpha:]]', '_');
--> regexp_replace(abc, [[:alpha:]], _, 1) STRING
--> _bc
SELECT regexp_replace('abc', '[\\d\\D]', '_');
--> regexp_replace(abc, [\d\D], _, 1) STRING
--> ___
SELECT regexp_replace('abc\n', '[\\s\\S]', '_');
--> regexp_replace(abc\n, [\s\S], _, 1) STRING
--> ____
SELECT regexp_replace('a\u2028b', '[\\v]', '_');
--> regexp_replace(a b, [\v], _, 1) STRING
--> a_b
SELECT regexp_replace('abc', '[\\h]', '_');
--> regexp_replace(abc, [\h], _, 1) STRING
--> abc
SELECT regexp_replace('abc', '[\\b]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\z]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\y]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a1c', '[\\1]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\R]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\X]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('abc', '[\\N{LATIN SMALL LETTER B}]', '_');
--> regexp_replace(abc, [\N{LATIN SMALL LETTER B}], _, 1) STRING
--> a_c
SELECT regexp_replace('aBc', '(?i)[b]', '_');
--> regexp_replace(aBc, (?i)[b], _, 1) STRING
--> a_c
SELECT regexp_replace('aBc', '(?i)[a-b&&b]', '_');
--> regexp_replace(aBc, (?i)[a-b&&b], _, 1) STRING
--> a_c
SELECT regexp_replace('aBc', '(?i)[^b]', '_');
--> regexp_replace(aBc, (?i)[^b], _, 1) STRING
--> _B_
SELECT regexp_replace('😀a', '[😀]', '_');
--> regexp_replace(😀a, [😀], _, 1) STRING
--> _a
SELECT regexp_replace('😀a', '[^a]', '_');
--> regexp_replace(😀a, [^a], _, 1) STRING
--> _a
SELECT regexp_replace('😀😁a', '[😀-😂]', '_');
--> regexp_replace(😀😁a, [😀-😂], _, 1) STRING
--> __a
SELECT regexp_replace('abc', '[^\\W]', '_');
--> regexp_replace(abc, [^\W], _, 1) STRING
--> ___
SELECT regexp_replace('abc', '[\\0141]', '_');
--> regexp_replace(abc, [\0141], _, 1) STRING
--> _bc
SELECT regexp_replace('abc', '[\\cA]', '_');
--> regexp_replace(abc, [\cA], _, 1) STRING
--> abc
SELECT regexp_replace('abc', '[a\\-c]', '_');
--> regexp_replace(abc, [a\-c], _, 1) STRING
--> _b_
SELECT regexp_replace('a}b', '[}]', '_');
--> regexp_replace(a}b, [}], _, 1) STRING
--> a_b
SELECT regexp_replace('a}b', '}', '_');
--> regexp_replace(a}b, }, _, 1) STRING
--> a_b
SELECT regexp_replace('a]b', ']', '_');
--> regexp_replace(a]b, ], _, 1) STRING
--> a_b
SELECT split('a]b{c', '[]{]');
--> split(a]b{c, []{], -1) ARRAY<STRING>
--> [a, b, c]
SELECT split('a]b{c', '[]{}]+');
--> split(a]b{c, []{}]+, -1) ARRAY<STRING>
--> [a, b, c]
SELECT regexp_extract_all('x]y{z', '([]{])', 1);
--> regexp_extract_all(x]y{z, ([]{]), 1) ARRAY<STRING>
--> [], {]
SELECT regexp_replace('abc', '(?<n>[b])\\k<n>?', '_');
--> regexp_replace(abc, (?<n>[b])\k<n>?, _, 1) STRING
--> a_c
SELECT regexp_replace('abc', '[a&&[b]&&[c]]', '_');
--> regexp_replace(abc, [a&&[b]&&[c]], _, 1) STRING
--> abc
SELECT regexp_replace('abc', '[[a][b]]', '_');
--> regexp_replace(abc, [[a][b]], _, 1) STRING
--> __c
SELECT regexp_replace('abc', '[[a]b]', '_');
--> regexp_replace(abc, [[a]b], _, 1) STRING
--> __c
SELECT regexp_replace('abc', '[a[b]c]', '_');
--> regexp_replace(abc, [a[b]c], _, 1) STRING
--> ___
SELECT regexp_replace('abc', '[a-c&&[^b]&&[^c]]', '_');
--> regexp_replace(abc, [a-c&&[^b]&&[^c]], _, 1) STRING
--> _bc
SELECT regexp_replace('a&b', '[a&&b]', '_');
--> regexp_replace(a&b, [a&&b], _, 1) STRING
--> a&b
SELECT regexp_replace('a&b', '[a&&&&b]', '_');
--> regexp_replace(a&b, [a&&&&b], _, 1) STRING
--> a&b
SELECT regexp_replace('a&b', '[&&&]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a&b', '[&&]', '_');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a^b', '[a^]', '_');
--> regexp_replace(a^b, [a^], _, 1) STRING
--> __b
SELECT regexp_replace('a^b', '[^^]', '_');
--> regexp_replace(a^b, [^^], _, 1) STRING
--> _^_
SELECT regexp_replace('a^b', '[[^a]^]', '_');
--> regexp_replace(a^b, [[^a]^], _, 1) STRING
--> a__
