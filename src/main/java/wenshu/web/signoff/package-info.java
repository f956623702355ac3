/** The pages of papers on their way: tasks, sending, the sheet with its history. */
package wenshu.web.signoff;
