/**
 * Files and folders on their way into the archive. A batch is brought, taken in by the background, each file with an outcome
 * of its own, then looked over and confirmed. What was taken in is in the archive from then on, confirmed or not.
 */
package wenshu.intake;
