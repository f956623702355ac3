package wenshu.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.archive.Access;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Entry;
import wenshu.archive.Handover;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Receipt;
import wenshu.archive.Record;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Limits;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.intake.guess.Guess;
import wenshu.intake.guess.Guesses;

/** Keeps a few files of a batch at once, each with its outcome written in the transaction of its record. */
final class Keeping {

    private final Archive archive;
    private final Batches batches;
    private final Guesses.Maker guesses;
    private final FilledForms forms;
    private final UnaryOperator<String> sections;
    private final Path temp;

    /**
     * Keeps into this archive.
     *
     * @param sections the section of a person, by login name; records belong to that of whoever brought them
     * @param temp folder for attachments of letters while their letter is kept
     */
    Keeping(Archive archive, Batches batches, Guesses.Maker guesses, FilledForms forms, UnaryOperator<String> sections,
            Path temp) {
        this.sections = sections;
        this.archive = archive;
        this.batches = batches;
        this.guesses = guesses;
        this.forms = forms;
        this.temp = temp;
    }

    /** One file on its way: what was concluded about it is known once it has been read. */
    private static final class Going {
        private final Item item;
        private final String remark;
        private Guesses made = new Guesses(Map.of(), List.of());

        Going(Item item, String remark) {
            this.item = item;
            this.remark = remark;
        }

        List<Guess> guesses() {
            return made.chosen().values().stream().sorted(Comparator.comparing(Guess::about)).toList();
        }
    }

    /**
     * Keeps these files; answers the records that are new.
     *
     * @param remarks what is to be said of single files, by position
     * @throws FaultException when the archive cannot be written at all
     */
    List<Record> keep(List<Item> items, Map<Integer, String> remarks) {
        List<Going> going = new ArrayList<>();
        List<Handover> given = new ArrayList<>();
        String owner = items.isEmpty() ? "" : batches.find(items.getFirst().batch()).map(Batch::owner).orElse("");
        Path letters = temp.resolve(UUID.randomUUID().toString());
        try {
            for (Item item : items) {
                if (!Files.isRegularFile(item.place())) {
                    batches.write(jdbc -> Batches.outcome(jdbc, item, Item.State.REFUSED, "", "文件已不在原处", List.of()));
                    continue;
                }
                Going one = new Going(item, remarks.getOrDefault(item.position(), ""));
                going.add(one);
                given.add(handover(one, owner, letters.resolve(Integer.toString(item.position()))));
            }
            List<Handover.Answer> answers = archive.addAll(given);
            return settle(going, answers);
        } finally {
            remove(letters);
        }
    }

    private List<Record> settle(List<Going> going, List<Handover.Answer> answers) {
        List<Record> fresh = new ArrayList<>();
        batches.write(jdbc -> {
            for (int i = 0; i < going.size(); i++) {
                Going one = going.get(i);
                Handover.Answer answer = answers.get(i);
                if (answer.refusal() != null) {
                    Batches.outcome(jdbc, one.item, Item.State.REFUSED, "", reason(answer.refusal()), one.guesses());
                } else if (answer.receipt().duplicate()) {
                    Batches.outcome(jdbc, one.item, Item.State.DOUBLE, answer.receipt().record().id(), "", List.of());
                } else {
                    fresh.add(answer.receipt().record());
                }
            }
        });
        return fresh;
    }

    private static String reason(RuntimeException refusal) {
        if (refusal instanceof FaultException refused && refused.kind() != FaultException.Kind.UNAVAILABLE) {
            return refused.faults().stream().map(Fault::sentence).collect(Collectors.joining());
        }
        // Nothing about this file: the batch stops here and goes on later.
        throw refusal;
    }

    private Handover handover(Going one, String owner, Path letters) {
        Item item = one.item;
        List<FileIn> files = new ArrayList<>(List.of(new FileIn(item.name(), () -> Files.newInputStream(item.place()))));
        Entry entry = Entry.UNKNOWN;
        if (Mail.isMail(item)) {
            try {
                Mail mail = Mail.read(item.place(), letters, Limits.DEFAULT);
                mail.attachments().forEach(part -> files.add(new FileIn(part.name(), () -> Files.newInputStream(part.place()))));
                entry = said(mail);
            } catch (IOException e) {
                // It is archived as the file it is, and the archive says how far it can be read.
            }
        }
        Handover.Describing describing = (given, read) -> {
            Handover.Read main = read.getFirst();
            List<Mention> people = forms.people(main.name(), main.path());
            // What a letter is about stands in its head.
            one.made = guesses.of(item.path(), (given.title() + "\n" + main.text().lines()).strip(), people);
            return one.made.into(given);
        };
        Alongside outcome = Alongside.unlessThere((jdbc, record) ->
                Batches.outcome(jdbc, item, Item.State.KEPT, record.id(), unread(one, record), one.guesses()));
        return new Handover(new Submission(entry.held(sections.apply(owner), Access.HOUSE), Origin.RECEIVED, files),
                owner.isEmpty() ? outcome : outcome.with(owner), describing);
    }

    private static Entry said(Mail mail) {
        String note = (mail.from().isEmpty() ? "" : "发件人：" + mail.from()) + (mail.to().isEmpty() ? "" : "　收件人：" + mail.to());
        Entry entry = Entry.UNKNOWN.titled(mail.subject()).dated(mail.date()).noted(note.strip()).ofKind("邮件");
        return mail.date() == null ? entry : entry.in(mail.date().getYear());
    }

    private static String unread(Going one, Record record) {
        List<String> reasons = new ArrayList<>();
        if (!one.remark.isEmpty()) {
            reasons.add(one.remark);
        }
        for (ArchivedFile file : record.files()) {
            if (!one.remark.isEmpty() && record.files().size() == 1) {
                // A ZIP that stays whole: why, was said already.
                break;
            }
            if (file.status() != ExtractionStatus.COMPLETE) {
                reasons.add((record.files().size() > 1 ? file.name() + "：" : "") + file.status().label()
                        + (file.reason().isEmpty() ? "" : "（" + file.reason() + "）"));
            }
        }
        return String.join("；", reasons);
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Leftovers in a folder of our own: the batch's removal takes them along.
        }
    }
}
