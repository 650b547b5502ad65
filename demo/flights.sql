-- New York's flights of 2013, as if they happened now: 40 hours of them a second.
--
-- Every statement is Spark SQL. `replayColumn` and `replaySpeed` are weir's (Spark ignores them):
-- records are released when their hour comes, the clock running that much faster. With `--once` the
-- clock is ignored and the year is read as fast as the machine goes. `fileOrder` is weir's too: the
-- months by name, whatever order a copy of the folder was written in.

CREATE TABLE flights (
  year INT, month INT, day INT,
  dep_time INT, sched_dep_time INT, dep_delay INT,
  arr_time INT, sched_arr_time INT, arr_delay INT,
  carrier STRING, flight INT, tailnum STRING, origin STRING, dest STRING,
  air_time INT, distance INT, hour INT, minute INT, time_hour TIMESTAMP
) USING csv
OPTIONS (header 'true', nullValue 'NA', maxFilesPerTrigger '1', fileOrder 'name',
         replayColumn 'time_hour', replaySpeed '144000')
LOCATION 'data/flights';

CREATE TABLE weather (
  origin STRING, year INT, month INT, day INT, hour INT,
  temp DOUBLE, dewp DOUBLE, humid DOUBLE, wind_dir DOUBLE, wind_speed DOUBLE, wind_gust DOUBLE,
  precip DOUBLE, pressure DOUBLE, visib DOUBLE, time_hour TIMESTAMP
) USING csv OPTIONS (header 'true', nullValue 'NA') LOCATION 'data/weather';

CREATE TABLE airports (
  faa STRING, name STRING, lat DOUBLE, lon DOUBLE, alt INT, tz INT, dst STRING, tzone STRING
) USING csv OPTIONS (header 'true', nullValue 'NA') LOCATION 'data/airports';

CREATE TABLE airlines (carrier STRING, name STRING)
USING csv OPTIONS (header 'true') LOCATION 'data/airlines';

-- How late do flights leave, per airport and hour? A row appears when its hour is over and a day has
-- passed, since a flight's record comes up to 22 hours out of order.
CREATE STREAMING TABLE delays_by_hour AS
SELECT window.start AS hour, origin, count(*) AS scheduled, count(dep_time) AS departed,
       avg(dep_delay) AS mean_delay, max(dep_delay) AS worst_delay,
       count_if(dep_delay > 15) AS late
FROM STREAM flights WATERMARK time_hour DELAY OF INTERVAL 1 DAY
GROUP BY window(time_hour, '1 hour'), origin;

-- Which routes does one arrive late on?
CREATE MATERIALIZED VIEW worst_routes AS
SELECT f.origin, f.dest, a.name AS destination, l.name AS airline,
       count(*) AS flights, avg(f.arr_delay) AS mean_delay, max(f.arr_delay) AS worst_delay
FROM flights f
JOIN airports a ON f.dest = a.faa
JOIN airlines l ON f.carrier = l.carrier
WHERE f.arr_delay IS NOT NULL
GROUP BY f.origin, f.dest, a.name, l.name
HAVING count(*) >= 100
ORDER BY mean_delay DESC, f.origin, f.dest, airline
LIMIT 25;

-- Cancelled flights, per carrier and day.
CREATE STREAMING TABLE cancellations AS
SELECT window.start AS day, carrier, count(*) AS cancelled
FROM STREAM flights WATERMARK time_hour DELAY OF INTERVAL 1 DAY
WHERE dep_time IS NULL
GROUP BY window(time_hour, '1 day'), carrier;

-- Each flight with the weather at its airport in its hour.
CREATE STREAMING TABLE flights_in_weather AS
SELECT f.time_hour, f.carrier, f.flight, f.origin, f.dest, f.dep_delay,
       w.temp, w.wind_speed, w.precip, w.visib
FROM STREAM flights f LEFT JOIN weather w ON f.origin = w.origin AND f.time_hour = w.time_hour;

-- Departures more than three hours late, as they happen.
CREATE STREAMING TABLE very_late AS
SELECT time_hour, carrier, flight, tailnum, origin, dest, dep_delay
FROM STREAM flights
WHERE dep_delay > 180;
