/// What the front end tells its driver, as arguments of the process.
public struct DriverOptions: Sendable {
    public var state: String
    /// The folder that relative locations start from.
    public var base: String
    public var name: String
    public var workers: Int
    public var intervalInMilliseconds: Double
    /// The interval follows the load, from that one on.
    public var isIntervalAutomatic = false
    public var isOnce: Bool
    /// The state folder's lock, taken by the front end before it looked into the folder.
    public var lock: StateLock?
    /// Of a driver's process: it finds the lock among its descriptors.
    public var inheritsLock = false
    public var storage = StorageLevel.memoryAndDisk
    /// For all processes together; nil for a quarter of the machine's.
    public var memoryInBytes: Int64?
    public var restarts: Int
    public var cause: String
    /// `kill-worker@batch=3` and such.
    public var drills: [String]
    /// Each drill waits until the one before it has recovered.
    public var areDrillsInTurn = false
    /// What became of them under the driver before: JSON.
    public var drillsInHand = ""
    /// When the first driver of this run began, in microseconds since 1970; 0 for now.
    public var runStartedAt: Int64 = 0
    public var progress: String?

    public init(
        state: String, base: String, name: String, workers: Int, intervalInMilliseconds: Double,
        isOnce: Bool, restarts: Int = 0, cause: String = "", drills: [String] = [],
        progress: String? = nil
    ) {
        self.state = state
        self.base = base
        self.name = name
        self.workers = workers
        self.intervalInMilliseconds = intervalInMilliseconds
        self.isOnce = isOnce
        self.restarts = restarts
        self.cause = cause
        self.drills = drills
        self.progress = progress
    }

    /// As a driver's process reads them.
    init(_ arguments: ProcessArguments) throws(HostError) {
        state = try arguments.text("--state")
        base = try arguments.text("--base")
        name = try arguments.text("--name")
        workers = try arguments.value("--workers")
        intervalInMilliseconds = try arguments.value("--interval")
        isIntervalAutomatic = try arguments.value("--automatic")
        isOnce = try arguments.value("--once")
        inheritsLock = try arguments.value("--locked")
        storage = try arguments.value("--storage")
        memoryInBytes = try arguments.optional("--memory")
        restarts = try arguments.value("--restarts")
        cause = try arguments.text("--cause")
        drills = arguments.all("--drill")
        areDrillsInTurn = try arguments.value("--drills-in-turn")
        drillsInHand = try arguments.text("--drills-in-hand")
        runStartedAt = try arguments.value("--run-started-at")
    }

    /// As the front end writes them.
    var arguments: ProcessArguments {
        var arguments = ProcessArguments(.driver)
        arguments.add("--state", state)
        arguments.add("--base", base)
        arguments.add("--name", name)
        arguments.add("--workers", workers)
        arguments.add("--interval", intervalInMilliseconds)
        arguments.add("--automatic", isIntervalAutomatic)
        arguments.add("--once", isOnce)
        arguments.add("--locked", lock != nil)
        arguments.add("--storage", storage.rawValue)
        if let memoryInBytes { arguments.add("--memory", memoryInBytes) }
        arguments.add("--restarts", restarts)
        arguments.add("--cause", cause)
        for drill in drills { arguments.add("--drill", drill) }
        arguments.add("--drills-in-turn", areDrillsInTurn)
        arguments.add("--drills-in-hand", drillsInHand)
        arguments.add("--run-started-at", runStartedAt)
        return arguments
    }
}
