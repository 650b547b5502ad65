--= ev (ts TIMESTAMP, k STRING, v BIGINT, n TIMESTAMP_NTZ, d DATE, s STRING)
--+ [["2024-01-01 00:00:05", "a", 1, "2024-01-01 00:00:05", "2024-01-01", "3 seconds"], ["2024-01-01 00:00:07.5", "b", 2, "2024-01-01 00:00:07.5", "2024-01-02", "1 second"]]
--+ [["2024-01-01 00:00:25", "a", 3, "2024-01-01 00:00:25", null, "2 minutes"], [null, "b", 4, null, "2024-01-03", "0 seconds"], ["2024-01-01 00:00:26", "a", 5, "2024-01-01 00:00:26", "2024-01-05", "nonsense"]]
--+ [["2024-01-01 00:01:25", "a", 6, "2024-01-01 00:01:25", "2024-01-04", "-2 seconds"], ["2024-01-01 00:01:26", "b", 7, "2024-01-01 00:01:26", "2024-01-09", null]]
--+ [["2024-01-01 00:05:25", "a", 8, "2024-01-01 00:05:25", "2024-02-04", "1 second 500 milliseconds"]]
SELECT window(ts, '10 seconds', v) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, v) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, k) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, '10 seconds', '-5 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT window(ts, '-10 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT window(ts, '0 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT window(ts, '5 seconds', '10 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION
SELECT window(ts, '10 seconds', '5 seconds', '6 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION
SELECT window(ts, '10 seconds', '5 seconds', '-6 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION
SELECT window(ts, '10 seconds', '5 seconds', '5 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION
SELECT window(ts, '10 seconds', '5 seconds', '-5 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION
SELECT window(ts, '10 seconds', '5 seconds', '-4 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2023-12-31 23:59:56, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:01, 2024-01-01 00:00:11}|1
--> 0: {2024-01-01 00:00:01, 2024-01-01 00:00:11}|2
--> 0: {2024-01-01 00:00:06, 2024-01-01 00:00:16}|2
--> 1: {2024-01-01 00:00:16, 2024-01-01 00:00:26}|3
--> 1: {2024-01-01 00:00:21, 2024-01-01 00:00:31}|3
--> 1: {2024-01-01 00:00:21, 2024-01-01 00:00:31}|5
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:36}|5
--> 2: {2024-01-01 00:01:16, 2024-01-01 00:01:26}|6
--> 2: {2024-01-01 00:01:21, 2024-01-01 00:01:31}|6
--> 2: {2024-01-01 00:01:21, 2024-01-01 00:01:31}|7
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:36}|7
--> 3: {2024-01-01 00:05:16, 2024-01-01 00:05:26}|8
--> 3: {2024-01-01 00:05:21, 2024-01-01 00:05:31}|8
SELECT window(ts, '1 month') AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_3231
SELECT window(ts, 'abc') AS w, v FROM STREAM ev;
--! CANNOT_PARSE_INTERVAL
SELECT window(ts, '') AS w, v FROM STREAM ev;
--! CANNOT_PARSE_INTERVAL
SELECT window(ts, 10) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:05.00001}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:07.50001}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:25.00001}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:26.00001}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:25.00001}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:26.00001}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:25.00001}|8
SELECT window(ts, 10000000) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
SELECT window(ts, '10 seconds', 5000000) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:15}|1
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:15}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:35}|3
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:35}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:35}|6
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:35}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:35}|8
SELECT window(ts, '10 seconds', '10 seconds', v) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, '10 seconds', '10 seconds', k) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, '10 seconds', CAST(NULL AS STRING)) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, CAST(NULL AS STRING)) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, NULL) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window('2024-01-01 00:00:03', '10 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|3
--> 1: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|4
--> 1: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|5
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|6
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|7
--> 3: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|8
SELECT window(v, '10 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT window(n, '10 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP_NTZ, end: TIMESTAMP_NTZ>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
SELECT window(n, '10 seconds', '4 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP_NTZ, end: TIMESTAMP_NTZ>, v BIGINT
--> 0: {2023-12-31 23:59:56, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 0: {2024-01-01 00:00:04, 2024-01-01 00:00:14}|1
--> 0: {2024-01-01 00:00:04, 2024-01-01 00:00:14}|2
--> 1: {2024-01-01 00:00:16, 2024-01-01 00:00:26}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 1: {2024-01-01 00:00:24, 2024-01-01 00:00:34}|3
--> 1: {2024-01-01 00:00:24, 2024-01-01 00:00:34}|5
--> 2: {2024-01-01 00:01:16, 2024-01-01 00:01:26}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 2: {2024-01-01 00:01:24, 2024-01-01 00:01:34}|6
--> 2: {2024-01-01 00:01:24, 2024-01-01 00:01:34}|7
--> 3: {2024-01-01 00:05:16, 2024-01-01 00:05:26}|8
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
--> 3: {2024-01-01 00:05:24, 2024-01-01 00:05:34}|8
SELECT window(d, '1 day') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-02 00:00:00}|1
--> 0: {2024-01-02 00:00:00, 2024-01-03 00:00:00}|2
--> 1: {2024-01-03 00:00:00, 2024-01-04 00:00:00}|4
--> 1: {2024-01-05 00:00:00, 2024-01-06 00:00:00}|5
--> 2: {2024-01-04 00:00:00, 2024-01-05 00:00:00}|6
--> 2: {2024-01-09 00:00:00, 2024-01-10 00:00:00}|7
--> 3: {2024-02-04 00:00:00, 2024-02-05 00:00:00}|8
SELECT window(d, '2 days', '1 day', '12 hours') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2023-12-30 12:00:00, 2024-01-01 12:00:00}|1
--> 0: {2023-12-31 12:00:00, 2024-01-02 12:00:00}|1
--> 0: {2023-12-31 12:00:00, 2024-01-02 12:00:00}|2
--> 0: {2024-01-01 12:00:00, 2024-01-03 12:00:00}|2
--> 1: {2024-01-01 12:00:00, 2024-01-03 12:00:00}|4
--> 1: {2024-01-02 12:00:00, 2024-01-04 12:00:00}|4
--> 1: {2024-01-03 12:00:00, 2024-01-05 12:00:00}|5
--> 1: {2024-01-04 12:00:00, 2024-01-06 12:00:00}|5
--> 2: {2024-01-02 12:00:00, 2024-01-04 12:00:00}|6
--> 2: {2024-01-03 12:00:00, 2024-01-05 12:00:00}|6
--> 2: {2024-01-07 12:00:00, 2024-01-09 12:00:00}|7
--> 2: {2024-01-08 12:00:00, 2024-01-10 12:00:00}|7
--> 3: {2024-02-02 12:00:00, 2024-02-04 12:00:00}|8
--> 3: {2024-02-03 12:00:00, 2024-02-05 12:00:00}|8
SELECT window(ts) AS w, v FROM STREAM ev;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT window() AS w, v FROM STREAM ev;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT window(ts,'1 second','1 second','0 seconds','x') AS w, v FROM STREAM ev;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT window(nosuch, '10 seconds') AS w, v FROM STREAM ev;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT window(ts, nosuch) AS w, v FROM STREAM ev;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT window(ts, '10 seconds', nosuch) AS w, v FROM STREAM ev;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT window(ts, '1 week') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|1
--> 0: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|2
--> 1: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|3
--> 1: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|5
--> 2: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|6
--> 2: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|7
--> 3: {2023-12-28 00:00:00, 2024-01-04 00:00:00}|8
SELECT window(ts, '1 day 2 hours') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|1
--> 0: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|2
--> 1: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|3
--> 1: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|5
--> 2: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|6
--> 2: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|7
--> 3: {2023-12-31 02:00:00, 2024-01-01 04:00:00}|8
SELECT window(ts, 'interval 10 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
SELECT window(ts, '0.5 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:05.5}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:25.5}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:26.5}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:25.5}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:26.5}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:25.5}|8
SELECT window(ts, '10 SECONDS') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
SELECT window(ts, '1 microsecond', '1 microsecond') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:05.000001}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:07.500001}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:25.000001}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:26.000001}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:25.000001}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:26.000001}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:25.000001}|8
SELECT window(ts, TRUE) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts, 10.5) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1207
SELECT window(ts + INTERVAL 1 SECOND, '10 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|2
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:20, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:20, 2024-01-01 00:05:30}|8
SELECT session_window(ts, v) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1040
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, v), k;
--! _LEGACY_ERROR_TEMP_1040
SELECT session_window(ts, k) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, k), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 0
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
--~ 4: state 0
--~ 5: state 0
SELECT session_window(ts, s) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|3
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:26.5}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, s), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|b|1
--> 4: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|a|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 1
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, '5 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:12.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:31}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:31}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:30}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '5 seconds'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:10}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:12.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:31}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:30}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:31}|b|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, '-5 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '-5 seconds'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 0
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
--~ 4: state 0
--~ 5: state 0
SELECT session_window(ts, '0 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '0 seconds'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 0
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
--~ 4: state 0
--~ 5: state 0
--@ weir: Spark has no row in any session then, without a word
SELECT session_window(ts, 'abc') AS w, v FROM STREAM ev;
--! CANNOT_PARSE_INTERVAL
SELECT session_window(ts, '1 month') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-02-01 00:00:05}|1
--> 0: {2024-01-01 00:00:07.5, 2024-02-01 00:00:07.5}|2
--> 1: {2024-01-01 00:00:25, 2024-02-01 00:00:25}|3
--> 1: {2024-01-01 00:00:26, 2024-02-01 00:00:26}|5
--> 2: {2024-01-01 00:01:25, 2024-02-01 00:01:25}|6
--> 2: {2024-01-01 00:01:26, 2024-02-01 00:01:26}|7
--> 3: {2024-01-01 00:05:25, 2024-02-01 00:05:25}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '1 month'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 2
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 2
--~ 5: state 2
SELECT session_window(ts, 5000000) AS w, v FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1040
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, 5000000), k;
--! _LEGACY_ERROR_TEMP_1040
SELECT session_window(ts, CAST(v AS STRING) || ' seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:28}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:31}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:33}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, CAST(v AS STRING) || ' seconds'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 1: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:31}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|b|1
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, concat(v, ' seconds')) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:28}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:31}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:33}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, concat(v, ' seconds')), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 1: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:31}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|b|1
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, make_interval(0,0,0,0,0,0,v)) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:28}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:31}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:33}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, make_interval(0,0,0,0,0,0,v)), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 1: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:31}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:31}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:33}|b|1
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, NULL) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, NULL), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 0
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
--~ 4: state 0
SELECT session_window(ts, CAST(NULL AS STRING)) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, CAST(NULL AS STRING)), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 0
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
--~ 4: state 0
SELECT session_window(n, '5 seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP_NTZ, end: TIMESTAMP_NTZ>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:12.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:30}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:31}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:30}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:31}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:30}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(n, '5 seconds'), k;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT session_window(d, '1 day') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:00, 2024-01-02 00:00:00}|1
--> 0: {2024-01-02 00:00:00, 2024-01-03 00:00:00}|2
--> 1: {2024-01-03 00:00:00, 2024-01-04 00:00:00}|4
--> 1: {2024-01-05 00:00:00, 2024-01-06 00:00:00}|5
--> 2: {2024-01-04 00:00:00, 2024-01-05 00:00:00}|6
--> 2: {2024-01-09 00:00:00, 2024-01-10 00:00:00}|7
--> 3: {2024-02-04 00:00:00, 2024-02-05 00:00:00}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(d, '1 day'), k;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(k, '5 seconds'), k;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT session_window(v, '5 seconds') AS w, v FROM STREAM ev;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT session_window(ts) AS w, v FROM STREAM ev;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts), k;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT session_window(ts, '5 seconds', '1 second') AS w, v FROM STREAM ev;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '5 seconds', '1 second'), k;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT session_window(ts, CASE WHEN v > 3 THEN s ELSE '4 seconds' END) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:09}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:11.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:29}|3
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:26.5}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, CASE WHEN v > 3 THEN s ELSE '4 seconds' END), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:09}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:11.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:29}|a|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 1
--~ 3: state 1
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, IF(v > 3, '4 seconds', CAST(v AS STRING) || ' seconds')) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:28}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:29}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:29}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, IF(v > 3, '4 seconds', CAST(v AS STRING) || ' seconds')), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 1: {2024-01-01 00:00:05, 2024-01-01 00:00:06}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:09.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:30}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:29}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:30}|b|1
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, coalesce(s, '1 second')) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|3
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:27}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:26.5}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, coalesce(s, '1 second')), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|b|1
--> 4: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:27}|b|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 2
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, CASE WHEN v > 3 THEN '4 seconds' END) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:30}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:29}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:30}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:29}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, CASE WHEN v > 3 THEN '4 seconds' END), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 3: {2024-01-01 00:00:26, 2024-01-01 00:00:30}|a|1
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:29}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:30}|b|1
--~ 0: state 0
--~ 1: state 1
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, CASE k WHEN 'a' THEN '10 seconds' ELSE '5 seconds' END) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:15}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:12.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:35}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:36}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:35}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:31}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:35}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, CASE k WHEN 'a' THEN '10 seconds' ELSE '5 seconds' END), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:15}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:12.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:36}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:35}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:31}|b|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, nosuch) AS w, v FROM STREAM ev;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, nosuch), k;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT session_window(ts, date_format(ts, 's') || ' seconds') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:10}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:14.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:00:50}|3
--> 1: {2024-01-01 00:00:26, 2024-01-01 00:00:52}|5
--> 2: {2024-01-01 00:01:25, 2024-01-01 00:01:50}|6
--> 2: {2024-01-01 00:01:26, 2024-01-01 00:01:52}|7
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:50}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, date_format(ts, 's') || ' seconds'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:10}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:14.5}|b|1
--> 3: {2024-01-01 00:00:25, 2024-01-01 00:00:52}|a|2
--> 4: {2024-01-01 00:01:25, 2024-01-01 00:01:50}|a|1
--> 4: {2024-01-01 00:01:26, 2024-01-01 00:01:52}|b|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 3
--~ 4: state 1
--~ 5: state 1
SELECT session_window(ts, try_cast(s AS INTERVAL)) AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|3
--> 3: {2024-01-01 00:05:25, 2024-01-01 00:05:26.5}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, try_cast(s AS INTERVAL)), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--> 2: {2024-01-01 00:00:05, 2024-01-01 00:00:08}|a|1
--> 2: {2024-01-01 00:00:07.5, 2024-01-01 00:00:08.5}|b|1
--> 4: {2024-01-01 00:00:25, 2024-01-01 00:02:25}|a|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 1
--~ 3: state 2
--~ 4: state 1
SELECT session_window(ts, '1 day 2 hours') AS w, v FROM STREAM ev;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, v BIGINT
--> 0: {2024-01-01 00:00:05, 2024-01-02 02:00:05}|1
--> 0: {2024-01-01 00:00:07.5, 2024-01-02 02:00:07.5}|2
--> 1: {2024-01-01 00:00:25, 2024-01-02 02:00:25}|3
--> 1: {2024-01-01 00:00:26, 2024-01-02 02:00:26}|5
--> 2: {2024-01-01 00:01:25, 2024-01-02 02:01:25}|6
--> 2: {2024-01-01 00:01:26, 2024-01-02 02:01:26}|7
--> 3: {2024-01-01 00:05:25, 2024-01-02 02:05:25}|8
SELECT session_window, k, count(*) AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY session_window(ts, '1 day 2 hours'), k;
--> session_window STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, c BIGINT
--~ 0: state 2
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 2
--~ 5: state 2
SELECT window, count(*) AS c FROM STREAM ev GROUP BY window(n, '10 seconds');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window, count(*) AS c FROM STREAM ev GROUP BY window(d, '1 day');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window, count(*) AS c FROM STREAM ev GROUP BY window(n, '10 seconds', '5 seconds');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window, count(*) AS c FROM STREAM ev GROUP BY window(s, '10 seconds');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window_time(ts) AS w FROM STREAM ev;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT window_time(window(ts,'10 seconds')) AS w FROM STREAM ev;
--> w TIMESTAMP
--> 0: 2024-01-01 00:00:09.999999
--> 0: 2024-01-01 00:00:09.999999
--> 1: 2024-01-01 00:00:29.999999
--> 1: 2024-01-01 00:00:29.999999
--> 2: 2024-01-01 00:01:29.999999
--> 2: 2024-01-01 00:01:29.999999
--> 3: 2024-01-01 00:05:29.999999
SELECT window_time(session_window(ts,'10 seconds')) AS w FROM STREAM ev;
--> w TIMESTAMP
--> 0: 2024-01-01 00:00:14.999999
--> 0: 2024-01-01 00:00:17.499999
--> 1: 2024-01-01 00:00:34.999999
--> 1: 2024-01-01 00:00:35.999999
--> 2: 2024-01-01 00:01:34.999999
--> 2: 2024-01-01 00:01:35.999999
--> 3: 2024-01-01 00:05:34.999999
SELECT window(ts, '10 seconds').start AS a, window(ts, '10 seconds').end AS b FROM STREAM ev;
--> a TIMESTAMP, b TIMESTAMP
--> 0: 2024-01-01 00:00:00|2024-01-01 00:00:10
--> 0: 2024-01-01 00:00:00|2024-01-01 00:00:10
--> 1: 2024-01-01 00:00:20|2024-01-01 00:00:30
--> 1: 2024-01-01 00:00:20|2024-01-01 00:00:30
--> 2: 2024-01-01 00:01:20|2024-01-01 00:01:30
--> 2: 2024-01-01 00:01:20|2024-01-01 00:01:30
--> 3: 2024-01-01 00:05:20|2024-01-01 00:05:30
SELECT window(ts, '10 seconds').start AS a, window(ts, '20 seconds').end AS b FROM STREAM ev;
--! _LEGACY_ERROR_TEMP_1039
SELECT v FROM STREAM ev WATERMARK n DELAY OF INTERVAL 1 SECOND;
--! EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE
SELECT v FROM STREAM ev WATERMARK d DELAY OF INTERVAL 1 SECOND;
--! EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE
SELECT v FROM STREAM ev WATERMARK k DELAY OF INTERVAL 1 SECOND;
--! EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE
SELECT v FROM STREAM ev WATERMARK nosuch DELAY OF INTERVAL 1 SECOND;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT v, x FROM STREAM ev WATERMARK ts + INTERVAL 1 HOUR AS x DELAY OF INTERVAL 1 SECOND;
--> v BIGINT, x TIMESTAMP
--> 0: 1|2024-01-01 01:00:05
--> 0: 2|2024-01-01 01:00:07.5
--> 1: 3|2024-01-01 01:00:25
--> 1: 4|NULL
--> 1: 5|2024-01-01 01:00:26
--> 2: 6|2024-01-01 01:01:25
--> 2: 7|2024-01-01 01:01:26
--> 3: 8|2024-01-01 01:05:25
SELECT v FROM STREAM ev WATERMARK ts + INTERVAL 1 HOUR DELAY OF INTERVAL 1 SECOND;
--! REQUIRES_EXPLICIT_NAME_IN_WATERMARK_CLAUSE
SELECT v FROM STREAM ev WATERMARK ts DELAY OF INTERVAL '1' SECOND;
--> v BIGINT
--> 0: 1
--> 0: 2
--> 1: 3
--> 1: 4
--> 1: 5
--> 2: 6
--> 2: 7
--> 3: 8
SELECT v FROM STREAM ev WATERMARK ts DELAY OF '1 second';
--! PARSE_SYNTAX_ERROR
SELECT v FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 YEAR;
--> v BIGINT
--> 0: 1
--> 0: 2
--> 1: 3
--> 1: 4
--> 1: 5
--> 2: 6
--> 2: 7
--> 3: 8
SELECT v FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 0 SECONDS;
--> v BIGINT
--> 0: 1
--> 0: 2
--> 1: 3
--> 1: 4
--> 1: 5
--> 2: 6
--> 2: 7
--> 3: 8
SELECT window(x, '10 seconds').start AS s, count(*) AS c FROM STREAM ev WATERMARK timestamp_micros(unix_micros(ts)) AS x DELAY OF INTERVAL 1 SECOND GROUP BY window(x, '10 seconds');
--> s TIMESTAMP, c BIGINT
--> 2: 2024-01-01 00:00:00|2
--> 3: 2024-01-01 00:00:20|2
--> 4: 2024-01-01 00:01:20|2
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS s, count(*) AS c FROM STREAM ev WATERMARK CAST(d AS TIMESTAMP) AS x DELAY OF INTERVAL 1 DAY GROUP BY window(x, '1 day');
--> s TIMESTAMP, c BIGINT
--> 2: 2024-01-01 00:00:00|1
--> 2: 2024-01-02 00:00:00|1
--> 2: 2024-01-03 00:00:00|1
--> 3: 2024-01-04 00:00:00|1
--> 3: 2024-01-05 00:00:00|1
--> 4: 2024-01-09 00:00:00|1
--~ 0: state 2
--~ 1: state 4
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
