"""Deterministic inputs for the benchmarks; the same arguments give the same bytes.

    events/part-NN.jsonl, ads.csv   the Yahoo streaming benchmark: ad events to be counted by campaign
    csv/part-NN.csv                 the same events as CSV
    five/                           the same events five times over
    lines.txt                       words for a word count, common ones more often
    facts/part-N.csv, names.csv     rows to group, join and sort
"""

import os
import random
import re
import shutil

EVENTS_PER_SECOND = 100_000
START = 1_700_000_000_000
KINDS = ["view", "click", "purchase"]
SPOTS = ["banner", "modal", "sponsored-search", "mail", "mobile"]


def identifier(dice):
    text = f"{dice.getrandbits(128):032x}"
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])


def events(folder, count, per_file=1_000_000):
    """100 campaigns of 10 ads, a third of the events is a view."""
    marker = f"{folder}/complete-{count}"
    if os.path.exists(marker):
        return
    os.makedirs(f"{folder}/events", exist_ok=True)
    dice = random.Random(2013)
    ads = [(identifier(dice), index // 10) for index in range(1000)]
    campaigns = [identifier(dice) for _ in range(100)]
    with open(f"{folder}/ads.csv", "w") as file:
        file.write("ad_id,campaign_id\n")
        file.writelines(f"{ad},{campaigns[campaign]}\n" for ad, campaign in ads)
    heads = [f'{{"user_id":"{identifier(dice)}","page_id":"' for _ in range(1000)]
    pages = [f'{identifier(dice)}","ad_id":"' for _ in range(1000)]
    middles = [f'{ad}","ad_type":"' for ad, _ in ads]
    kinds = [f'{spot}","event_type":"{kind}","event_time":' for spot in SPOTS for kind in KINDS]
    tails = [
        ',"ip_address":"%d.%d.%d.%d"}\n' % tuple(dice.randint(1, 254) for _ in range(4))
        for _ in range(1000)
    ]
    for part in range((count + per_file - 1) // per_file):
        first, last = part * per_file, min(count, (part + 1) * per_file)
        size = last - first
        columns = [dice.choices(column, k=size) for column in (heads, pages, middles, kinds, tails)]
        times = (str(START + event * 1000 // EVENTS_PER_SECOND) for event in range(first, last))
        with open(f"{folder}/events/part-{part:02}.jsonl", "w") as file:
            for a, b, c, d, time, e in zip(*columns[:4], times, columns[4]):
                file.write(a + b + c + d + time + e)
    open(marker, "w").close()


def csv_events(folder, count):
    """The same events as `csv/part-NN.csv`, with a header."""
    events(folder, count)
    marker = f"{folder}/complete-csv-{count}"
    if os.path.exists(marker):
        return
    os.makedirs(f"{folder}/csv", exist_ok=True)
    keys = re.compile(r'[{,]?"[a-z_]+":')
    for name in sorted(os.listdir(f"{folder}/events")):
        with open(f"{folder}/events/{name}") as file:
            rows = keys.sub(",", file.read()).replace('"', "").replace("}", "")
        with open(f"{folder}/csv/{name.replace('.jsonl', '.csv')}", "w") as file:
            file.write("user_id,page_id,ad_id,ad_type,event_type,event_time,ip_address\n")
            file.write(re.sub("^,", "", rows, flags=re.MULTILINE))
    open(marker, "w").close()


def five_times(folder, count):
    """`five/events`: each file of events under five names."""
    events(folder, count)
    os.makedirs(f"{folder}/five/events", exist_ok=True)
    for name in sorted(os.listdir(f"{folder}/events")):
        for copy in range(5):
            link = f"{folder}/five/events/{copy}-{name}"
            if not os.path.exists(link):
                os.link(f"{folder}/events/{name}", link)
    shutil.copy(f"{folder}/ads.csv", f"{folder}/five/ads.csv")


def lines(path, megabytes):
    if os.path.exists(path):
        return
    dice = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(dice.choices(letters, k=dice.randint(2, 11))) for _ in range(20_000)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    pool = dice.choices(words, weights, k=1_000_000)
    with open(path + ".new", "w") as file:
        written = 0
        while written < megabytes << 20:
            start = dice.randrange(len(pool) - 20_000)
            part = pool[start : start + 20_000]
            text = "\n".join(" ".join(part[at : at + 10]) for at in range(0, len(part), 10)) + "\n"
            file.write(text)
            written += len(text)
    os.rename(path + ".new", path)


def facts(folder, count, keys):
    """`count` rows over `keys` keys, and a table that names each key."""
    if os.path.exists(f"{folder}/names.csv"):
        return
    os.makedirs(f"{folder}/facts", exist_ok=True)
    dice = random.Random(11)
    for part in range(4):
        with open(f"{folder}/facts/part-{part}.csv", "w") as file:
            file.write("k,v\n")
            for _ in range(count // 4):
                file.write(f"{dice.randrange(keys)},{dice.randrange(1_000_000)}\n")
    with open(f"{folder}/names.csv.new", "w") as file:
        file.write("k,name\n")
        file.writelines(f"{key},name {key % 1000}\n" for key in range(keys))
    os.rename(f"{folder}/names.csv.new", f"{folder}/names.csv")
