/// What a process of weir's own is told: the process's name, and then pairs of an option's name and a
/// value. Written and read here alone, since somebody waits for these processes: the library that reads
/// users' arguments takes a sixth of the time until a worker is ready.
struct ProcessArguments {
    let process: OwnProcess
    private(set) var words: [String]

    init(_ process: OwnProcess) {
        self.process = process
        words = [process.rawValue]
    }

    /// - Parameter words: Without the program's own name.
    /// - Returns: nil where they are no process's of weir's own.
    init?(reading words: some Sequence<String>) {
        let words = Array(words)
        guard let first = words.first, let process = OwnProcess(rawValue: first) else { return nil }
        self.process = process
        self.words = words
    }

    mutating func add(_ option: String, _ value: some CustomStringConvertible) {
        words += [option, "\(value)"]
    }

    /// - Throws: Where it is missing: nobody but weir starts these processes.
    func text(_ option: String) throws(HostError) -> String {
        guard let value = all(option).first else {
            throw HostError("\(process.rawValue): \(option) is missing", isUsage: true)
        }
        return value
    }

    func value<Value: LosslessStringConvertible>(_ option: String) throws(HostError) -> Value {
        let text = try text(option)
        guard let value = Value(text) else {
            throw HostError(
                "\(process.rawValue): \(option) cannot be \(text)", isUsage: true)
        }
        return value
    }

    /// - Returns: nil where it is not there.
    func optional<Value: LosslessStringConvertible>(_ option: String) throws(HostError) -> Value? {
        all(option).isEmpty ? nil : try value(option)
    }

    /// Every value of an option, in order.
    func all(_ option: String) -> [String] {
        stride(from: 1, to: words.count - 1, by: 2).compactMap {
            words[$0] == option ? words[$0 + 1] : nil
        }
    }
}
