package wenshu.forms.verify;

import java.time.Instant;
import wenshu.template.FormData;

/**
 * What was printed under a mark.
 *
 * @param id the number in the mark
 * @param template name of the template
 * @param version its edition; may be empty
 * @param hash hash of template and form.yaml
 * @param templateSha256 hash of the template's file, as the mark has it
 * @param data what was filled in; of pictures only their names
 * @param dataSha256 hash of the data, as the mark has it
 * @param author login of who printed it
 * @param printedAt when
 */
public record PrintRecord(String id, String template, String version, String hash, String templateSha256, FormData data,
        String dataSha256, String author, Instant printedAt) {
}
