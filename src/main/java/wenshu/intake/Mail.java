package wenshu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.field.datetime.parser.DateTimeParser;
import org.apache.james.mime4j.field.datetime.parser.ParseException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import wenshu.extract.Limits;

/**
 * A letter that came by mail: what its head says, and its attachments as files.
 *
 * @param subject what it is about; may be empty
 * @param from who sent it, as the letter says; may be empty
 * @param to whom it went to; may be empty
 * @param date the day it was sent; null when it does not say
 * @param attachments its attachments in order
 */
record Mail(String subject, String from, String to, LocalDate date, List<Attachment> attachments) {

    private static final int MOST_PARTS = 1_000;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A file that came with a letter. */
    record Attachment(String name, Path place) {
    }

    static boolean isMail(Item item) {
        return item.name().toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    /**
     * Reads a letter; its attachments are written into a folder, which need not outlive the archiving.
     *
     * @throws IOException when it is no letter that can be taken apart; it is archived as the file it is then
     */
    static Mail read(Path file, Path folder, Limits limits) throws IOException {
        MimeConfig config = new MimeConfig.Builder().setMaxHeaderCount(2_000).setMaxHeaderLen(100_000).setMaxLineLen(100_000)
                .setMaxContentLen(limits.fileBytes()).setMalformedHeaderStartsBody(true).build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        String subject = "";
        String from = "";
        String to = "";
        LocalDate date = null;
        List<Attachment> attachments = new ArrayList<>();
        int depth = 0;
        int parts = 0;
        String name = "";
        Files.createDirectories(folder);
        try (InputStream in = Files.newInputStream(file)) {
            tokens.parse(in);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> {
                        depth++;
                        name = "";
                    }
                    case T_FIELD -> {
                        Field field = tokens.getField();
                        String body = field.getBody() == null ? "" : field.getBody();
                        String key = field.getName().toLowerCase(Locale.ROOT);
                        if (depth == 1) {
                            switch (key) {
                                case "subject" -> subject = text(body);
                                case "from" -> from = people(body);
                                case "to" -> to = people(body);
                                case "date" -> date = day(body);
                                default -> { }
                            }
                        }
                        if (key.equals("content-disposition") || key.equals("content-type")) {
                            String given = MailNames.of(body);
                            name = given.isEmpty() ? name : given;
                        }
                    }
                    case T_BODY -> {
                        if (++parts > MOST_PARTS) {
                            throw new IOException("too many parts");
                        }
                        BodyDescriptor about = tokens.getBodyDescriptor();
                        if (!name.isEmpty() || about.getMimeType().startsWith("application/") || about.getMimeType().startsWith("image/")) {
                            Path place = folder.resolve(UUID.randomUUID().toString());
                            try (InputStream content = tokens.getDecodedInputStream()) {
                                Files.copy(content, place);
                            }
                            attachments.add(new Attachment(name.isEmpty() ? "附件" + (attachments.size() + 1) : name, place));
                        }
                        name = "";
                    }
                    default -> { }
                }
            }
        } catch (MimeException | RuntimeException e) {
            throw new IOException("no letter", e);
        }
        if (depth == 0 || subject.isEmpty() && from.isEmpty() && to.isEmpty() && date == null) {
            throw new IOException("no letter");
        }
        return new Mail(subject, from, to, date, attachments);
    }

    private static String text(String encoded) {
        return DecoderUtil.decodeEncodedWords(encoded.replaceAll("\\r?\\n[ \\t]+", " "), MailNames.FALLBACK)
                .replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String people(String encoded) {
        List<String> names = new ArrayList<>();
        for (Mailbox box : LenientAddressParser.DEFAULT.parseAddressList(text(encoded)).flatten()) {
            names.add(box.getName() == null || box.getName().isBlank() ? box.getAddress() : box.getName().strip());
        }
        return String.join("、", names);
    }

    private static LocalDate day(String text) {
        try {
            return new DateTimeParser(new java.io.StringReader(text.strip())).parseAll().getDate().toInstant().atZone(BEIJING)
                    .toLocalDate();
        } catch (ParseException | RuntimeException | Error e) {
            // The generated parser throws errors of its own for characters it does not know.
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            return null;
        }
    }
}
