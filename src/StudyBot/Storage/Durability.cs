namespace StudyBot.Storage;

/// <summary>What has to survive when a transaction is said to be committed.</summary>
internal enum Durability
{
    /// <summary>The death of the process: the system has it, the disk perhaps not yet.</summary>
    Process,

    /// <summary>The loss of power.</summary>
    Disk,
}
