-- Currency conversion: a map.
CREATE STREAMING TABLE result AS
SELECT auction, bidder, price * 908 DIV 1000 AS price, dateTime FROM STREAM bid;
