/** Drafts of any shape brought in: a paper taken apart becomes a {@link wenshu.notice.Draft}, every mend listed. */
package wenshu.notice.intake;
