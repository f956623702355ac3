package wenshu.forms.batch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.forms.fit.PageFit;
import wenshu.forms.mark.DraftMark;
import wenshu.forms.mark.MarkDrawing;
import wenshu.forms.mark.PrintMark;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.render.TimeLimit;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;

/** Makes the form of one person, from data to pages. Keeps nothing; for many threads. */
final class FormMaker {

    private final BatchOrder order;
    private final PageFit fit;
    private final Renderer renderer;
    private final PeopleCheck check;
    private final PrintNumbers numbers;

    FormMaker(BatchOrder order, FormFiller filler, Renderer renderer, PrintNumbers numbers) {
        this.numbers = numbers;
        this.order = order;
        this.fit = new PageFit(filler, renderer);
        this.renderer = renderer;
        this.check = new PeopleCheck(order, filler);
    }

    /**
     * A form that is made, or is not because of its faults.
     *
     * @param record the number in its mark; "" for none
     * @param docx the form, or null
     * @param pages its pages, or null
     * @param faults of a draft also those that it shows
     */
    record Made(Person person, String record, byte[] docx, LaidOut pages, List<BatchFault> faults) {
    }

    Made make(Person person, String name) throws InterruptedException {
        PeopleCheck.Ready ready = check.one(person);
        if (ready.stopped()) {
            return new Made(person, "", null, null, ready.faults());
        }
        try {
            return TimeLimit.DEFAULT.run(name, () -> make(person, name, ready));
        } catch (InterruptedException e) {
            throw e;
        } catch (FaultException e) {
            List<BatchFault> faults = new ArrayList<>(ready.faults());
            e.faults().forEach(fault -> faults.add(new BatchFault(person.number(), person.name(), "", "",
                    new Fault(fault.code(), person.place() + (fault.place().isEmpty() ? "" : "，" + fault.place()), fault.what(),
                            fault.remedy()), true)));
            return new Made(person, "", null, null, faults);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Made make(Person person, String name, PeopleCheck.Ready ready) {
        PageFit.Fitted fitted = fit.fit(order.form(), ready.data(), order.kind());
        List<BatchFault> faults = new ArrayList<>(ready.faults());
        fitted.faults().forEach(fault -> faults.add(check.placed(person, fault)));
        if (faults.stream().anyMatch(BatchFault::stops)) {
            return new Made(person, "", null, null, faults);
        }
        byte[] docx = fitted.docx();
        String record = numbers.number(order.record(person), order.form(), ready.data());
        if (!record.isEmpty()) {
            docx = MarkDrawing.draw(name + ".docx", docx, PrintMark.of(record, order.form(), ready.data()));
        }
        if (order.kind() == OutputKind.DRAFT) {
            docx = DraftMark.draw(name + ".docx", docx);
        }
        return new Made(person, record, docx, renderer.layOut(name + ".docx", docx), faults);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
