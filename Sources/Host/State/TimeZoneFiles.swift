import Expressions

/// The system's time zones, for functions that convert between them.
public enum TimeZoneFiles {
    /// Lets expressions read them; called once, when a process starts. A name that the system does
    /// not know is an error of the row that holds it.
    public static func provide() {
        ZoneInfo.setProvider { name in try? File.read("/usr/share/zoneinfo/\(name)") }
    }
}
