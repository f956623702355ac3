/**
 * Backups of a whole data home. A backup folder holds every file once under the hash of its bytes, and for each time that
 * was backed up a list of what lay where then, with a copy of the database: so the second backup copies only what is new,
 * and one that is cut short leaves the earlier ones as they were.
 */
package wenshu.pack.backup;
