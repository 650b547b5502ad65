"""The auction site of the Nexmark benchmark as JSON lines, the same bytes every time.

    python3 nexmark.py FOLDER [EVENTS]        FOLDER/{person,auction,bid}/*.jsonl

Of fifty events one is a person, three are auctions and forty-six are bids, a hundred microseconds apart.
Half of the bids go to one of the hottest auctions of the moment, and a quarter come from its hottest
bidders. Proportions after Tucker and others, NEXMark: A Benchmark for Queries over Data Streams (2008).
"""

import os
import random
import sys

START = 1_700_000_000_000_000  # microseconds since 1970
STEP = 100
STATES = ["AZ", "CA", "ID", "OR", "WA", "WY"]
CITIES = ["Phoenix", "Los Angeles", "Boise", "Portland", "Seattle", "Cheyenne"]
FIRST = ["Ada", "Barbara", "Edsger", "Grace", "Jim", "Leslie", "Nancy", "Tony"]
LAST = ["Dijkstra", "Gray", "Hoare", "Hopper", "Lamport", "Liskov", "Lovelace", "Lynch"]


def moment(event):
    total = START + event * STEP
    seconds, micros = divmod(total, 1_000_000)
    days, second = divmod(seconds, 86_400)
    # 2023-11-14 is day 19675; the whole benchmark stays within one month.
    day = 14 + days - 19_675
    return f"2023-11-{day:02}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.{micros:06}Z"


def generate(folder, events, per_file=1_000_000):
    if os.path.exists(f"{folder}/done-{events}"):
        return
    chance = random.Random(8)
    names = ("person", "auction", "bid")
    for name in names:
        os.makedirs(f"{folder}/{name}", exist_ok=True)
    files, persons, auctions = None, 0, 0
    for event in range(events):
        if event % per_file == 0:
            for file in (files or {}).values():
                file.close()
            files = {name: open(f"{folder}/{name}/{event // per_file:04}.jsonl", "w") for name in names}
        when, turn = moment(event), event % 50
        if turn == 0:
            place = chance.randrange(6)
            files["person"].write(
                f'{{"id":{persons},"name":"{chance.choice(FIRST)} {chance.choice(LAST)}",'
                f'"email":"p{persons}@example.org","city":"{CITIES[place]}","state":"{STATES[place]}",'
                f'"dateTime":"{when}"}}\n'
            )
            persons += 1
        elif turn <= 3:
            seller = chance.randrange(max(0, persons - 1000), persons)
            files["auction"].write(
                f'{{"id":{auctions},"itemName":"item {auctions}","initialBid":{chance.randrange(1, 1000)},'
                f'"reserve":{chance.randrange(1000, 2000)},"dateTime":"{when}",'
                f'"expires":"{moment(event + chance.randrange(50, 20_000))}","seller":{seller},'
                f'"category":{10 + chance.randrange(5)}}}\n'
            )
            auctions += 1
        else:
            hot = (auctions - 1) // 100 * 100
            auction = hot if chance.random() < 0.5 else chance.randrange(max(0, auctions - 300), auctions)
            bidder = (persons - 1) // 100 * 100 if chance.random() < 0.25 else chance.randrange(persons)
            price = int(10 ** (chance.random() * 6) * 100)
            files["bid"].write(
                f'{{"auction":{auction},"bidder":{bidder},"price":{price},"channel":"c{chance.randrange(10)}",'
                f'"dateTime":"{when}"}}\n'
            )
    for file in files.values():
        file.close()
    open(f"{folder}/done-{events}", "w").close()


if __name__ == "__main__":
    generate(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
