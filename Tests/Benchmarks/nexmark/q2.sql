-- Selection: a filter.
CREATE STREAMING TABLE result AS
SELECT auction, price FROM STREAM bid WHERE auction % 123 = 0;
