/** The printed paper behind a paper's elements: where each of them stands on the pages, and what its DOCX asks for. */
package wenshu.check.print;
