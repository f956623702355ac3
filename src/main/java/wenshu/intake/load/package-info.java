/** Records that come as lines with their text, many at a time. */
package wenshu.intake.load;
