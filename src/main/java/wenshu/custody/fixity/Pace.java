package wenshu.custody.fixity;

import java.time.Duration;

/**
 * How fast and how often records are read through.
 *
 * @param bytesPerSecond the most that is read of the disk, on average over a record and the pause after it
 * @param every a record is read again when it was last read so long ago
 * @param late a record that was not read for so long is an alarm
 * @param strangers how often the store is searched for files that belong to no record
 */
public record Pace(long bytesPerSecond, Duration every, Duration late, Duration strangers) {

    /** 20 MB a second; every record after 60 days, so that none waits longer than 90. */
    public static final Pace USUAL = new Pace(20L << 20, Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(7));

    /** How long to rest after so many bytes were read in so many milliseconds. */
    long restMillis(long bytes, long tookMillis) {
        return Math.max(0, bytes * 1000 / bytesPerSecond - tookMillis);
    }
}
