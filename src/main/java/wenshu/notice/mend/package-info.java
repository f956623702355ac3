/** Mending what conversion and careless typing did to the text of a paper; each mend is listed and can be left out. */
package wenshu.notice.mend;
