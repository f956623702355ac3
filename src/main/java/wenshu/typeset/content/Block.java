package wenshu.typeset.content;

/** A paragraph or a table: what stands below one another in a story. */
public sealed interface Block permits Paragraph, Table {
}
