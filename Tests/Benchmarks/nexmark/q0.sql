-- Pass through: what reading and writing cost.
CREATE STREAMING TABLE result AS
SELECT auction, bidder, price, channel, dateTime FROM STREAM bid;
