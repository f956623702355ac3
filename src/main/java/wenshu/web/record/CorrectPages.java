package wenshu.web.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Access;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;
import wenshu.archive.Link;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission.FileIn;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.org.Accounts;
import wenshu.org.Person;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** Correcting a record: what is said about it, its files, its code, what it has to do with others. */
@Controller
final class CorrectPages {

    private final Archive archive;
    private final Shelf shelf;
    private final RecordScreen screen;
    private final PeopleForm people;
    private final Accounts accounts;

    CorrectPages(Archive archive, Shelf shelf, RecordScreen screen, PeopleForm people, Accounts accounts) {
        this.archive = archive;
        this.shelf = shelf;
        this.screen = screen;
        this.people = people;
        this.accounts = accounts;
    }

    @GetMapping("/records/{id}/edit")
    ModelAndView ask(@PathVariable String id) {
        Record record = shelf.correctable(id);
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            values.put(field, field.of(record.entry()));
        }
        return form(record, record.version(), values, people.rows(record.entry()), "", List.of());
    }

    private ModelAndView form(Record record, int version, Map<EntryField, String> values, List<PeopleForm.Row> rows, String why,
            List<Fault> faults) {
        ModelAndView page = new ModelAndView("edit");
        page.addObject("record", record);
        page.addObject("version", version);
        page.addObject("values", values);
        page.addObject("people", rows);
        page.addObject("why", why);
        page.addObject("faults", faults);
        page.addObject("retentions", Retention.values());
        page.addObject("accesses", Access.values());
        TreeSet<String> sections = new TreeSet<>(archive.codes().settings().sections().keySet());
        accounts.list().stream().map(Person::unit).forEach(sections::add);
        page.addObject("sections", sections);
        return page;
    }

    @PostMapping("/records/{id}/edit")
    Object correct(@PathVariable String id, @RequestParam int version, @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.correctable(id);
        List<Fault> faults = new ArrayList<>();
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        Entry entry = record.entry();
        for (EntryField field : EntryField.values()) {
            String typed = form.getFirst(field.name());
            values.put(field, typed == null ? field.of(record.entry()) : typed);
            if (typed != null && field != EntryField.PEOPLE) {
                try {
                    entry = field.with(entry, typed);
                } catch (FaultException e) {
                    faults.addAll(e.faults());
                }
            }
        }
        if (form.containsKey("person.name")) {
            entry = entry.about(people.typed(record.entry(), form, faults));
        }
        // What becomes classified is for its section alone, unless that was said together with it.
        if (record.entry().secrecy().isEmpty() && !entry.secrecy().isEmpty() && record.entry().access() == entry.access()) {
            entry = entry.held(entry.section(), Access.SECTION);
        }
        String why = String.valueOf(form.getFirst("why")).strip();
        if (faults.isEmpty()) {
            try {
                archive.revise(id, version, entry, who.getName(), why.equals("null") ? "" : why);
                return "redirect:/records/" + id + "?corrected";
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        ModelAndView again = form(record, version, values, people.rows(entry), why, faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/records/{id}/files")
    Object addFiles(@PathVariable String id, @RequestParam int version, @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.correctable(id);
        return done(record, "added", () -> {
            List<FileIn> given = files == null ? List.of() : files.stream()
                    .filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                    .map(file -> new FileIn(Download.clean(String.valueOf(file.getOriginalFilename())), file::getInputStream)).toList();
            return archive.catalogue().addFiles(id, version, given, who.getName(), why);
        });
    }

    @PostMapping("/records/{id}/recognise")
    Object recognise(@PathVariable String id) {
        Record record = shelf.correctable(id);
        return done(record, "recognising", () -> {
            archive.recognition().again(id);
            return record;
        });
    }

    @PostMapping("/records/{id}/code")
    Object confirm(@PathVariable String id, @RequestParam int version, @RequestParam(defaultValue = "") String category,
            @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.record(id);
        shelf.demandArchivist();
        return done(record, "coded", () -> archive.codes().confirm(id, version, category, who.getName()));
    }

    @PostMapping("/records/{id}/code/void")
    Object giveUp(@PathVariable String id, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.record(id);
        shelf.demandArchivist();
        return done(record, "voided", () -> archive.codes().giveUp(id, version, reason, who.getName()));
    }

    @PostMapping("/records/{id}/links")
    Object link(@PathVariable String id, @RequestParam int version, @RequestParam Link.Kind kind, @RequestParam String other,
            @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.correctable(id);
        return done(record, "linked", () -> archive.catalogue().link(id, version,
                new Link(kind, shelf.record(archive.named(other).id()).id()), who.getName(), ""));
    }

    @PostMapping("/records/{id}/links/remove")
    Object unlink(@PathVariable String id, @RequestParam int version, @RequestParam Link.Kind kind, @RequestParam String other,
            @AuthenticationPrincipal SignedIn who) {
        Record record = shelf.correctable(id);
        return done(record, "unlinked", () -> archive.catalogue().unlink(id, version, new Link(kind, other), who.getName(), ""));
    }

    private Object done(Record record, String word, Supplier<Record> act) {
        try {
            act.get();
            return "redirect:/records/" + record.id() + "?" + word;
        } catch (FaultException e) {
            ModelAndView again = new ModelAndView("record", screen.of(shelf.record(record.id())));
            again.addObject("intact", Map.of());
            again.addObject("faults", e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }
}
