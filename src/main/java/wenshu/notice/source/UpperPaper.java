package wenshu.notice.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wenshu.notice.DocumentNumber;
import wenshu.notice.mend.Mend;

/**
 * What was read from the paper of an upper-level organ; every find carries its place, so that a person can check it.
 *
 * @param issuer full name, or nothing when it could not be told
 * @param number document number, mended to the strict form
 * @param title in one line, without the spaces of its line breaks
 * @param recipients without the colon
 * @param paragraphs the whole cleaned text from the recipients to the annotation
 * @param date date of issue, when the text still has it
 * @param basis the papers it rests on, in order
 * @param deadlines in order
 * @param quotas in order
 * @param offices who takes which papers
 * @param contacts in order
 * @param copies how many of which material, and in what form
 * @param openness annotation without brackets, such as 此件主动公开
 * @param attachments attachments and forms that it names or that lie behind it
 * @param mends what was mended
 */
public record UpperPaper(Optional<Found<String>> issuer, Optional<Found<DocumentNumber>> number, Found<String> title,
        Optional<Found<String>> recipients, List<Found<String>> paragraphs, Optional<Found<LocalDate>> date,
        List<Basis> basis, List<Deadline> deadlines, List<Quota> quotas, List<Office> offices,
        List<UpperContact> contacts, List<Copies> copies, Optional<Found<String>> openness, List<NamedPaper> attachments,
        List<Mend> mends) {
}
