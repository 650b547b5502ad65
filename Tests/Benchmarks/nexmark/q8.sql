-- Who opened an auction within the ten seconds in which they signed up: a join of two windowed streams.
CREATE STREAMING TABLE result AS
SELECT P.id, P.name, P.start
FROM (
  SELECT id, name, window.start AS start, window
  FROM STREAM person WATERMARK dateTime DELAY OF INTERVAL 1 SECOND
  GROUP BY id, name, window(dateTime, '10 seconds')
) AS P
JOIN (
  SELECT seller, window
  FROM STREAM auction WATERMARK dateTime DELAY OF INTERVAL 1 SECOND
  GROUP BY seller, window(dateTime, '10 seconds')
) AS A
ON P.id = A.seller AND P.window = A.window;
