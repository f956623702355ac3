package wenshu.web.shell;

import java.util.List;

/**
 * What a page shows beside a draft or form.
 *
 * @param pages number of pages
 * @param notes what the clerk should know, one Chinese sentence each
 * @param title title as read from the text; may be empty
 * @param pdf the pages; base64 in JSON
 */
public record Preview(int pages, List<String> notes, String title, byte[] pdf) {
}
