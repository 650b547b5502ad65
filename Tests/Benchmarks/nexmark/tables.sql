CREATE TABLE person (id BIGINT, name STRING, email STRING, city STRING, state STRING, dateTime TIMESTAMP)
USING json LOCATION '${DATA}/person';
CREATE TABLE auction (id BIGINT, itemName STRING, initialBid BIGINT, reserve BIGINT, dateTime TIMESTAMP,
                      expires TIMESTAMP, seller BIGINT, category BIGINT)
USING json LOCATION '${DATA}/auction';
CREATE TABLE bid (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, dateTime TIMESTAMP)
USING json LOCATION '${DATA}/bid';
