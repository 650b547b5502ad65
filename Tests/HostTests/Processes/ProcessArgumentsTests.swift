import Testing

@testable import Host

@Suite("What a process of weir's own is told")
struct ProcessArgumentsTests {
    @Test(
        "A driver reads what the front end wrote, whatever names look like",
        arguments: ["job", "--once", "", "two words", "\u{1F30A}\n"])
    func driver(name: String) throws {
        var options = DriverOptions(
            state: "/s/" + name, base: name, name: name, workers: 3, intervalInMilliseconds: 0.1,
            isOnce: true, restarts: 2, cause: name, drills: ["kill-worker@batch=3", name])
        options.isIntervalAutomatic = true
        options.storage = .disk
        options.memoryInBytes = 1 << 40
        options.areDrillsInTurn = true
        options.drillsInHand = "[{}]"
        options.runStartedAt = 17
        let words = options.arguments.words
        let read = try DriverOptions(try #require(ProcessArguments(reading: words)))
        #expect(read.arguments.words == words)
        #expect(read.name == name && read.drills == options.drills)
        #expect(read.intervalInMilliseconds == 0.1 && read.isOnce && read.isIntervalAutomatic)
        #expect(read.storage == .disk && read.memoryInBytes == 1 << 40)
        options.memoryInBytes = nil
        let other = try DriverOptions(
            try #require(ProcessArguments(reading: options.arguments.words)))
        #expect(other.memoryInBytes == nil)
    }

    @Test("A user's command is none of these")
    func command() {
        #expect(ProcessArguments(reading: ["run", "driver-process"]) == nil)
        #expect(ProcessArguments(reading: []) == nil)
    }

    @Test("What is missing or is no number is named")
    func missing() throws {
        let arguments = try #require(
            ProcessArguments(reading: ["worker-process", "--worker", "x"]))
        let number = #expect(throws: HostError.self) {
            let _: Int = try arguments.value("--worker")
        }
        #expect(number?.message == "worker-process: --worker cannot be x")
        #expect(number?.isUsage == true)
        let text = #expect(throws: HostError.self) { _ = try arguments.text("--state") }
        #expect(text?.message == "worker-process: --state is missing")
    }
}
