package wenshu.paper.read;

import java.util.function.Predicate;

/** What can be seen of a line by itself. */
enum Sign {
    /** A document number, with or without a signatory behind it. */
    NUMBER(Marks::number),
    /** The name of an organ, or several. */
    ORGAN(Marks::organ),
    /** A mark that ends with 文件. */
    MASTHEAD(Marks::masthead),
    /** The mark of an order, of an announcement, of minutes. */
    MARK_OF_KIND(Marks::markOfKind),
    /** 密级. */
    SECRECY(Marks::secrecy),
    /** 紧急程度. */
    URGENCY(Marks::urgency),
    /** 份号. */
    COPY_NUMBER(Marks::copyNumber),
    /** 签发人. */
    SIGNATORY(Marks::signatory),
    /** A date. */
    DATE(Marks::date),
    /** An organ and a date. */
    SIGNED_DATE(Marks::signedDate),
    /** What only an annotation says. */
    ANNOTATION(Marks::annotation),
    /** All in round brackets. */
    BRACKETED(Marks::bracketed),
    /** 附件 and perhaps a number, no name. */
    LABEL(Marks::attachmentLabel),
    /** 附件 and a name. */
    NOTE(Marks::attachmentNote),
    /** A further name of that list. */
    NOTE_ITEM(Marks::noteItem),
    /** 抄送. */
    COPIES(Marks::copies),
    /** 印发. */
    PRINTER(Marks::printer),
    /** 页码. */
    PAGE_NUMBER(Marks::pageNumber),
    /** Whom to ask, where to write. */
    CONTACT(Marks::contact),
    /** 出席 and its like. */
    ATTENDANCE(Marks::attendance),
    /** What a web page puts round a paper. */
    WEB(WebNoise::is),
    /** Ends with the kind of a paper. */
    KIND(Titles::kind),
    /** May name those whom a paper goes to, if it ends with a colon. */
    ADDRESSED(Titles::recipients),
    /** May be a line of such names that go on. */
    ADDRESSED_ON(Titles::recipientsBegun);

    private final Predicate<String> test;

    Sign(Predicate<String> test) {
        this.test = test;
    }

    /** Whether a line without spaces shows it. */
    boolean on(String tight) {
        return test.test(tight);
    }
}
