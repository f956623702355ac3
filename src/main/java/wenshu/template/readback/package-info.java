/**
 * Filled forms read back to data: the file is aligned with its template, whose fixed text is the anchor. Files that
 * people have worked on in Word, WPS or LibreOffice are read as well; what cannot be read is said.
 */
package wenshu.template.readback;
