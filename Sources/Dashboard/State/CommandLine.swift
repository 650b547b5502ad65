/// What a line typed after `:` asks for.
enum CommandLine: Equatable {
    case interval(milliseconds: Double)
    case automaticInterval
    case killWorker(Int)
    case killDriver
    case slowWorker(Int, milliseconds: Double)
    case stopSource(seconds: Double)
    case loseBlocks(Int)
    case failSink(seconds: Double)
    case fillDisk(seconds: Double)
    case squeezeMemory(seconds: Double)
    case poison(records: Int)
    case clear
    case theme(String)
    case open(String)
    case sort(String)
    case events, drills, rejected, help, quit

    struct Refusal: Error, Equatable {
        var text: String
    }

    init(_ line: String) throws(Refusal) {
        let words = try CommandLine.words(of: line)
        switch words.first ?? "" {
        case "interval" where words.count == 2:
            if words[1] == "auto" {
                self = .automaticInterval
            } else {
                self = .interval(milliseconds: try CommandLine.duration(words[1]))
            }
        case "interval": throw Refusal(text: "interval needs a time: interval 200ms, interval auto")
        case "kill" where words.count == 2 && words[1] == "driver": self = .killDriver
        case "kill" where words.count == 3 && words[1] == "worker":
            self = .killWorker(try CommandLine.worker(words[2]))
        case "kill": throw Refusal(text: "kill what? kill worker 1, kill driver")
        case "slow" where (3...4).contains(words.count) && words[1] == "worker":
            let delay = words.count == 4 ? try CommandLine.duration(words[3]) : 300
            self = .slowWorker(try CommandLine.worker(words[2]), milliseconds: delay)
        case "slow": throw Refusal(text: "slow what? slow worker 1 300ms")
        case "stop", "fail", "fill", "squeeze", "lose", "poison": self = try .init(fault: words)
        case "clear": self = .clear
        case "theme" where words.count == 2: self = .theme(words[1])
        case "theme": throw Refusal(text: "theme needs a name or a file: theme light")
        case "open" where words.count >= 2:
            self = .open(words.dropFirst().joined(separator: " "))
        case "open": throw Refusal(text: "open needs the name of a query")
        case "sort" where words.count == 2: self = .sort(words[1])
        case "sort": throw Refusal(text: "sort needs a column: sort state")
        case "events": self = .events
        case "drills": self = .drills
        case "rejected": self = .rejected
        case "help": self = .help
        case "quit", "q": self = .quit
        case let word:
            throw Refusal(
                text:
                    "no command \(word): interval, kill, slow, lose, stop, fail, fill, squeeze, poison, "
                    + "clear, open, sort, theme, "
                    + "events, drills, rejected, help, quit")
        }
    }

    /// The words of a line; a failure may also be spelled as for `--drill`: `kill-worker:1` is
    /// `kill worker 1`, `slow-worker:300ms` slows the first worker.
    private static func words(of line: String) throws(Refusal) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        let faults = ["kill-", "slow-", "lose-", "stop-", "fail-", "fill-", "squeeze-", "poison:"]
        guard let first = words.first, faults.contains(where: first.hasPrefix) else { return words }
        guard !first.contains("@") else {
            throw Refusal(
                text: "a failure typed here happens at once: leave out the @ and the moment")
        }
        var spelled = first.split { $0 == "-" || $0 == ":" }.map(String.init)
        if first.hasPrefix("slow-worker:") { spelled.insert("0", at: 2) }
        return spelled + words.dropFirst()
    }

    /// The faults that have no worker's death or delay in them.
    private init(fault words: [String]) throws(Refusal) {
        func seconds() throws(Refusal) -> Double {
            words.count > 2 ? try CommandLine.duration(words[2]) / 1000 : 5
        }
        switch (words[0], words.count > 1 ? words[1] : "") {
        case ("stop", "source"): self = .stopSource(seconds: try seconds())
        case ("fail", "sink"): self = .failSink(seconds: try seconds())
        case ("fill", "disk"): self = .fillDisk(seconds: try seconds())
        case ("squeeze", "memory"): self = .squeezeMemory(seconds: try seconds())
        case ("lose", "blocks"):
            self = .loseBlocks(try CommandLine.worker(words.count > 2 ? words[2] : "0"))
        case ("poison", let count):
            guard let records = count.isEmpty ? 10 : Int(count), (1...1000).contains(records)
            else { throw Refusal(text: "poison with 1 to 1000 records: poison 10") }
            self = .poison(records: records)
        default:
            throw Refusal(
                text: "\(words[0]) what? stop source 5s, fail sink 5s, fill disk 5s, "
                    + "squeeze memory 5s, lose blocks 0, poison 10")
        }
    }

    /// `200ms`, `1.5s`, `2min`, `1h`, in milliseconds; a number alone is milliseconds.
    private static func duration(_ text: String) throws(Refusal) -> Double {
        let digits = text.prefix { $0.isNumber || $0 == "." }
        let units: [String: Double] = [
            "": 1, "ms": 1, "s": 1000, "min": 60_000, "m": 60_000, "h": 3_600_000,
        ]
        guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))],
            number * unit >= 1, number * unit <= 86_400_000
        else {
            throw Refusal(text: "\(text) is not a time from 1ms to 24h: 200ms, 1.5s, 2min")
        }
        return number * unit
    }

    private static func worker(_ text: String) throws(Refusal) -> Int {
        guard let worker = Int(text), worker >= 0 else {
            throw Refusal(text: "\(text) is not a worker's number")
        }
        return worker
    }

    /// The lines that begin with what has been typed.
    static func completions(of line: String, queries: [String], workers: [Int]) -> [String] {
        var lines = [
            "interval 100ms", "interval 200ms", "interval 500ms", "interval 1s", "interval auto",
            "kill driver", "stop source 5s", "fail sink 5s", "fill disk 5s", "squeeze memory 5s",
            "poison 10", "clear", "theme default", "theme terminal16",
            "theme light", "theme colour-blind-safe", "sort name", "sort rate", "sort out",
            "sort p99", "sort state", "sort late", "events", "drills",
            "rejected", "help", "quit",
        ]
        lines += workers.flatMap {
            ["kill worker \($0)", "slow worker \($0) 300ms", "lose blocks \($0)"]
        }
        lines += queries.map { "open " + $0 }
        return lines.filter { $0.hasPrefix(line) && $0 != line }.sorted()
    }
}
