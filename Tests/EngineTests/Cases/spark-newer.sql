SELECT X '1F', x 'f', hex(X 'F0'), length(X '');
--> X'1F' BINARY, X'0F' BINARY, hex(X'F0') STRING, length(X'') INT
--> ||F0|0
SELECT to_base32('foobar'), to_base32(''), to_base32(x'ff'), to_base32('ab'), to_base32('abc'), to_base32('abcd'), to_base32(NULL);
--> to_base32(foobar) STRING, to_base32() STRING, to_base32(X'FF') STRING, to_base32(ab) STRING, to_base32(abc) STRING, to_base32(abcd) STRING, to_base32(NULL) STRING
--> MZXW6YTBOI======||74======|MFRA====|MFRGG===|MFRGGZA=|NULL
SELECT CAST(from_base32('MZXW6YTBOI======') AS STRING), hex(from_base32('74======')), from_base32(''), from_base32(NULL);
--> CAST(from_base32(MZXW6YTBOI======) AS STRING) STRING, hex(from_base32(74======)) STRING, from_base32() BINARY, from_base32(NULL) BINARY
--> foobar|FF||NULL
SELECT from_base32('mzxw6ytboi======');
--> from_base32(mzxw6ytboi======) BINARY
--> foobar
SELECT from_base32('MZXW6YTBOI');
--> from_base32(MZXW6YTBOI) BINARY
--> foobar
SELECT from_base32('M1======');
--> from_base32(M1======) BINARY
--> 
SELECT from_base32('MZXW 6YTBOI======');
--> from_base32(MZXW 6YTBOI======) BINARY
--> foobar
SELECT hex(hmac('key', 'message')), hex(hmac('key', 'message', 'SHA-512'));
--> hex(hmac(key, message, SHA-256)) STRING, hex(hmac(key, message, SHA-512)) STRING
--> 6E9EF29B75FFFC5B7ABAE527D58FDADB2FE42E7219011976917343065F58ED4A|E477384D7CA229DD1426E64B63EBF2D36EBD6D7E669A6735424E72EA6C01D3F8B56EB39C36D8232F5427999B8D1A3F9CD1128FC69F4D75B434216810FA367E98
SELECT hex(hmac('key', 'message', 'SHA-1')), hex(hmac('key', 'message', 'MD5')), hex(hmac('key', 'message', 'SHA-224')), hex(hmac('key', 'message', 'SHA-384'));
--> hex(hmac(key, message, SHA-1)) STRING, hex(hmac(key, message, MD5)) STRING, hex(hmac(key, message, SHA-224)) STRING, hex(hmac(key, message, SHA-384)) STRING
--> 2088DF74D5F2146B48146CAF4965377E9D0BE3A4|4E4748E62B463521F6775FBF921234B5|A0B5EECAE3F74F0561A8DA6F389F78F1A3895C8C183C31C1756D7925|0FD3AE3237BE98C64A075B7394989FC6789F31788FADA42EADA85EE6698BDE2FEAE20B66271B67544B9062C773B2D86F
SELECT hmac('', 'message');
--! INVALID_PARAMETER_VALUE.HMAC_CRYPTO_ERROR
SELECT hex(hmac(repeat('k', 200), 'message', 'sha-256')), hmac(NULL, 'a'), hmac('a', NULL);
--> hex(hmac(repeat(k, 200), message, sha-256)) STRING, hmac(NULL, a, SHA-256) BINARY, hmac(a, NULL, SHA-256) BINARY
--> 3BADF82B9F5273BC369D6A02E72487C74A31BFF445000FEC40FE0CEE65C08BF2|NULL|NULL
SELECT hmac('key', 'message', 'SHA-3');
--! INVALID_PARAMETER_VALUE.HMAC_ALGORITHM
SELECT hmac('key');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT randstr(3, 0), randstr(0, 0), length(randstr(10)), randstr(5, 7);
--> randstr(3, 0) STRING, randstr(0, 0) STRING, length(randstr(10)) INT, randstr(5, 7) STRING
--> ceV||10|6Ogz5
SELECT randstr(-1, 0);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT randstr('a', 0);
--! CAST_INVALID_INPUT
SELECT id, randstr(2, 1) FROM range(3);
--> id BIGINT, randstr(2, 1) STRING
--> 0|fY
--> 1|xV
--> 2|fA
SELECT vector_norm(array(3.0F, 4.0F), 2.0F), vector_norm(array(3.0F, 4.0F)), vector_norm(array(3.0F, -4.0F), 1.0F), vector_norm(array(3.0F, -4.0F), float('inf'));
--> vector_norm(array(3.0, 4.0), 2.0) FLOAT, vector_norm(array(3.0, 4.0), 2.0) FLOAT, vector_norm(array(3.0, -4.0), 1.0) FLOAT, vector_norm(array(3.0, -4.0), inf) FLOAT
--> 5.0|5.0|7.0|4.0
SELECT vector_norm(array(3.0F, 4.0F), 3.0F);
--! INVALID_VECTOR_NORM_DEGREE
SELECT vector_norm(array(1.0D, 2.0D));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_norm(array(1, 2));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_norm(CAST(array() AS ARRAY<FLOAT>)), vector_norm(CAST(NULL AS ARRAY<FLOAT>)), vector_norm(array(1.0F, NULL)), vector_norm(array(1F), CAST(NULL AS FLOAT));
--> vector_norm(array(), 2.0) FLOAT, vector_norm(NULL, 2.0) FLOAT, vector_norm(array(1.0, NULL), 2.0) FLOAT, vector_norm(array(1.0), CAST(NULL AS FLOAT)) FLOAT
--> 0.0|NULL|NULL|NULL
SELECT vector_normalize(array(3.0F, 4.0F)), vector_normalize(array(3.0F, 4.0F), 1.0F), vector_normalize(array(3.0F, 4.0F), float('inf')), vector_normalize(array(0F, 0F)), vector_normalize(CAST(array() AS ARRAY<FLOAT>)), vector_normalize(array(1F, NULL));
--> vector_normalize(array(3.0, 4.0), 2.0) ARRAY<FLOAT>, vector_normalize(array(3.0, 4.0), 1.0) ARRAY<FLOAT>, vector_normalize(array(3.0, 4.0), inf) ARRAY<FLOAT>, vector_normalize(array(0.0, 0.0), 2.0) ARRAY<FLOAT>, vector_normalize(array(), 2.0) ARRAY<FLOAT>, vector_normalize(array(1.0, NULL), 2.0) ARRAY<FLOAT>
--> [0.6, 0.8]|[0.42857143, 0.5714286]|[0.75, 1.0]|NULL|[]|NULL
SELECT vector_cosine_similarity(array(1.0F, 2.0F, 3.0F), array(4.0F, 5.0F, 6.0F)), vector_cosine_similarity(array(0F), array(1F)), vector_cosine_similarity(array(1F, NULL), array(1F, 2F)), vector_cosine_similarity(CAST(NULL AS ARRAY<FLOAT>), array(1F));
--> vector_cosine_similarity(array(1.0, 2.0, 3.0), array(4.0, 5.0, 6.0)) FLOAT, vector_cosine_similarity(array(0.0), array(1.0)) FLOAT, vector_cosine_similarity(array(1.0, NULL), array(1.0, 2.0)) FLOAT, vector_cosine_similarity(NULL, array(1.0)) FLOAT
--> 0.97463185|NULL|NULL|NULL
SELECT vector_cosine_similarity(NULL, array(1F));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_inner_product(array(1.0F, 2.0F, 3.0F), array(4.0F, 5.0F, 6.0F)), vector_inner_product(CAST(array() AS ARRAY<FLOAT>), CAST(array() AS ARRAY<FLOAT>)), vector_inner_product(array(1F, NULL), array(1F, 2F));
--> vector_inner_product(array(1.0, 2.0, 3.0), array(4.0, 5.0, 6.0)) FLOAT, vector_inner_product(array(), array()) FLOAT, vector_inner_product(array(1.0, NULL), array(1.0, 2.0)) FLOAT
--> 32.0|0.0|NULL
SELECT vector_l2_distance(array(1.0F, 2.0F, 3.0F), array(4.0F, 5.0F, 6.0F)), vector_l2_distance(CAST(array() AS ARRAY<FLOAT>), CAST(array() AS ARRAY<FLOAT>)), vector_l2_distance(array(1F, NULL), array(1F, 2F));
--> vector_l2_distance(array(1.0, 2.0, 3.0), array(4.0, 5.0, 6.0)) FLOAT, vector_l2_distance(array(), array()) FLOAT, vector_l2_distance(array(1.0, NULL), array(1.0, 2.0)) FLOAT
--> 5.196152|0.0|NULL
SELECT vector_l2_distance(array(1.0F), array(4.0F, 5.0F));
--! VECTOR_DIMENSION_MISMATCH
SELECT vector_inner_product(array(1.0F), array(1.0D));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F, 4.0F)), (NULL) AS t(v);
--> vector_sum(v) ARRAY<FLOAT>, vector_avg(v) ARRAY<FLOAT>
--> [4.0, 6.0]|[2.0, 3.0]
SELECT k, vector_sum(v), vector_avg(v) FROM VALUES ('a', array(1.0F, 2.0F)), ('a', array(0.5F, 4.0F)), ('b', NULL), ('c', array(1F, NULL)) AS t(k, v) GROUP BY k ORDER BY k;
--> k STRING, vector_sum(v) ARRAY<FLOAT>, vector_avg(v) ARRAY<FLOAT>
--> a|[1.5, 6.0]|[0.75, 3.0]
--> b|NULL|NULL
--> c|NULL|NULL
SELECT vector_sum(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F)) AS t(v);
--! VECTOR_DIMENSION_MISMATCH
SELECT vector_avg(v) FROM VALUES (array(1.0D, 2.0D)) AS t(v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_sum(v) FROM VALUES (array(1.0F)) AS t(v) WHERE false;
--> vector_sum(v) ARRAY<FLOAT>
--> NULL
SELECT collect_union(v) FROM VALUES (array(1, 2)), (array(2, 3)), (NULL), (array(1)) AS t(v);
--> collect_union(v) ARRAY<INT>
--> [1, 2, 3]
SELECT collect_union(v) FROM VALUES (array('a', NULL)), (array(NULL, 'b')) AS t(v);
--> collect_union(v) ARRAY<STRING>
--> [a, b]
SELECT collect_union(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT collect_union(v) FROM VALUES (array(1)) AS t(v) WHERE false;
--> collect_union(v) ARRAY<INT>
--> []
SELECT approx_top_k(v) FROM VALUES (0), (0), (1), (1), (2), (3), (4), (4), (4), (0), (0) AS t(v);
--> approx_top_k(v, 5, 10000) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> [{0, 4}, {4, 3}, {1, 2}, {2, 1}, {3, 1}]
SELECT approx_top_k(v, 2) FROM VALUES 'a', 'b', 'c', 'c', 'c', 'c', 'd', 'd' AS t(v);
--> approx_top_k(v, 2, 10000) ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> [{c, 4}, {d, 2}]
SELECT approx_top_k(v, 10, 100) FROM VALUES (0), (1), (1), (2), (2), (2), (NULL), (NULL) AS t(v);
--> approx_top_k(v, 10, 100) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> [{2, 3}, {1, 2}, {null, 2}, {0, 1}]
SELECT approx_top_k(v, 1) FROM VALUES (DATE'2024-01-01'), (DATE'2024-01-01'), (DATE'2023-01-01') AS t(v);
--> approx_top_k(v, 1, 10000) ARRAY<STRUCT<item: DATE, count: BIGINT>>
--> [{2024-01-01, 2}]
SELECT approx_top_k(v, 1) FROM VALUES (1.50), (1.50), (2.25) AS t(v);
--> approx_top_k(v, 1, 10000) ARRAY<STRUCT<item: DECIMAL(3,2), count: BIGINT>>
--> [{1.50, 2}]
SELECT approx_top_k(v) FROM VALUES (1) AS t(v) WHERE false;
--> approx_top_k(v, 5, 10000) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> []
SELECT approx_top_k(v, 0) FROM VALUES (1) AS t(v);
--! APPROX_TOP_K_NON_POSITIVE_ARG
SELECT approx_top_k(v, 5, 2) FROM VALUES (1) AS t(v);
--! APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K
SELECT approx_top_k(v, NULL) FROM VALUES (1) AS t(v);
--! APPROX_TOP_K_NULL_ARG
SELECT approx_top_k(v, 5, 2000000) FROM VALUES (1) AS t(v);
--! APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT
SELECT approx_top_k(array(v)) FROM VALUES (1) AS t(v);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k(v, v) FROM VALUES (1) AS t(v);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 11:27:00', TIMESTAMP'1970-01-01 00:00:00');
--> time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00', TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP
--> 2024-01-01 11:15:00
SELECT time_bucket(INTERVAL '1' HOUR, TIMESTAMP'2024-01-01 11:27:00'), time_bucket(INTERVAL '1' HOUR, TIMESTAMP_NTZ'1969-12-31 23:30:00'), time_bucket(INTERVAL '1' MONTH, TIMESTAMP'2024-07-20 14:30:00', TIMESTAMP'2024-06-15 09:00:00');
--> time_bucket(INTERVAL '01' HOUR, TIMESTAMP '2024-01-01 11:27:00', TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP, time_bucket(INTERVAL '01' HOUR, TIMESTAMP_NTZ '1969-12-31 23:30:00', TIMESTAMP_NTZ '1970-01-01 00:00:00') TIMESTAMP_NTZ, time_bucket(INTERVAL '1' MONTH, TIMESTAMP '2024-07-20 14:30:00', TIMESTAMP '2024-06-15 09:00:00') TIMESTAMP
--> 2024-01-01 11:00:00|1969-12-31 23:00:00|2024-07-15 09:00:00
SELECT time_bucket(INTERVAL '1' MONTH, TIMESTAMP_NTZ'2024-07-10 14:30:00', TIMESTAMP_NTZ'2024-01-31 09:00:00'), time_bucket(INTERVAL '1' YEAR, TIMESTAMP_NTZ'1960-07-10 14:30:00'), time_bucket(INTERVAL '3' MONTH, TIMESTAMP_NTZ'2024-05-10 14:30:00');
--> time_bucket(INTERVAL '1' MONTH, TIMESTAMP_NTZ '2024-07-10 14:30:00', TIMESTAMP_NTZ '2024-01-31 09:00:00') TIMESTAMP_NTZ, time_bucket(INTERVAL '1' YEAR, TIMESTAMP_NTZ '1960-07-10 14:30:00', TIMESTAMP_NTZ '1970-01-01 00:00:00') TIMESTAMP_NTZ, time_bucket(INTERVAL '3' MONTH, TIMESTAMP_NTZ '2024-05-10 14:30:00', TIMESTAMP_NTZ '1970-01-01 00:00:00') TIMESTAMP_NTZ
--> 2024-06-30 09:00:00|1960-01-01 00:00:00|2024-04-01 00:00:00
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-03-31 23:30:00'), time_bucket(INTERVAL '7' DAY, TIMESTAMP_NTZ'2024-03-31 23:30:00', TIMESTAMP_NTZ'2024-01-01 00:00:00'), time_bucket(INTERVAL '1 12' DAY TO HOUR, TIMESTAMP_NTZ'2024-03-31 23:30:00');
--> time_bucket(INTERVAL '1' DAY, TIMESTAMP '2024-03-31 23:30:00', TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP, time_bucket(INTERVAL '7' DAY, TIMESTAMP_NTZ '2024-03-31 23:30:00', TIMESTAMP_NTZ '2024-01-01 00:00:00') TIMESTAMP_NTZ, time_bucket(INTERVAL '1 12' DAY TO HOUR, TIMESTAMP_NTZ '2024-03-31 23:30:00', TIMESTAMP_NTZ '1970-01-01 00:00:00') TIMESTAMP_NTZ
--> 2024-03-31 00:00:00|2024-03-25 00:00:00|2024-03-31 12:00:00
SELECT time_bucket(INTERVAL '0' HOUR, TIMESTAMP'2024-01-01 11:27:00');
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT time_bucket(INTERVAL '-1' HOUR, TIMESTAMP'2024-01-01 11:27:00');
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT time_bucket(INTERVAL '1' HOUR, NULL), time_bucket(INTERVAL '1' HOUR, CAST(NULL AS TIMESTAMP));
--> time_bucket(INTERVAL '01' HOUR, NULL, TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP, time_bucket(INTERVAL '01' HOUR, CAST(NULL AS TIMESTAMP), TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP
--> NULL|NULL
SELECT time_bucket(INTERVAL '1' HOUR, DATE'2024-01-01');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket(INTERVAL '1' HOUR, '2024-01-01 10:20:30');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket('1 hour', TIMESTAMP'2024-01-01 11:27:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket(NULL, TIMESTAMP'2024-01-01 11:27:00');
--> time_bucket(NULL, TIMESTAMP '2024-01-01 11:27:00', TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP
--> NULL
SELECT time_bucket(INTERVAL '1' HOUR, TIMESTAMP'2024-01-01 11:27:00', TIMESTAMP_NTZ'2024-01-01 11:27:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket(i, TIMESTAMP'2024-01-01 11:27:00') FROM VALUES (INTERVAL '1' HOUR) AS t(i);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT k, approx_top_k(v, 2, 10) FROM VALUES ('a', 1), ('a', 1), ('b', 2), ('a', 3), ('b', 2), ('b', 9), ('b', 9), ('b', 9) AS t(k, v) GROUP BY k ORDER BY k;
--> k STRING, approx_top_k(v, 2, 10) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> a|[{1, 2}, {3, 1}]
--> b|[{9, 3}, {2, 2}]
SELECT approx_top_k(id % 1000, 3, 2000) FROM range(10500) WHERE id < 10003;
--> approx_top_k((id % 1000), 3, 2000) ARRAY<STRUCT<item: BIGINT, count: BIGINT>>
--> [{0, 11}, {1, 11}, {2, 11}]
SELECT approx_top_k(if(id % 3 = 0, id % 6, id), 2, 100) FROM range(100000);
--> approx_top_k((IF(((id % 3) = 0), (id % 6), id)), 2, 100) ARRAY<STRUCT<item: BIGINT, count: BIGINT>>
--> [{0, 16667}, {3, 16667}]
SELECT approx_top_k(CAST(id % 7 AS STRING), 7) FROM range(1000);
--> approx_top_k(CAST((id % 7) AS STRING), 7, 10000) ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> [{3, 143}, {4, 143}, {5, 143}, {1, 143}, {0, 143}, {2, 143}, {6, 142}]
SELECT approx_top_k(id % 5 / 2D, 5) FROM range(23);
--> approx_top_k(((id % 5) / 2.0), 5, 10000) ARRAY<STRUCT<item: DOUBLE, count: BIGINT>>
--> [{0.0, 5}, {0.5, 5}, {1.0, 5}, {1.5, 4}, {2.0, 4}]
SELECT time_bucket(INTERVAL '10' MINUTE, ts) AS b, count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:01:00'), (TIMESTAMP'2024-01-01 00:09:59.999999'), (TIMESTAMP'2024-01-01 00:10:00') AS t(ts) GROUP BY 1 ORDER BY 1;
--> b TIMESTAMP, count(1) BIGINT
--> 2024-01-01 00:00:00|2
--> 2024-01-01 00:10:00|1
