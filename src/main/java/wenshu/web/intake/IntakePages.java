package wenshu.web.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.intake.Batch;
import wenshu.intake.Intake;
import wenshu.intake.Shown;
import wenshu.intake.WatchFolder;
import wenshu.web.security.SignedIn;

/** Bringing files, folders and archives, and watching how far they are. */
@Controller
final class IntakePages {

    private final Intake intake;
    private final IntakeDesk desk;
    private final BatchScreen screen;
    private final WatchFolder watch;

    IntakePages(Intake intake, IntakeDesk desk, BatchScreen screen, WatchFolder watch) {
        this.intake = intake;
        this.desk = desk;
        this.screen = screen;
        this.watch = watch;
    }

    /** What was begun before the service ended goes on. */
    @EventListener
    void goOn(ApplicationReadyEvent event) {
        intake.goOn();
        watch.start();
    }

    @GetMapping("/intake")
    ModelAndView list(@AuthenticationPrincipal SignedIn me) {
        return list(me, List.of(), HttpStatus.OK);
    }

    private ModelAndView list(SignedIn me, List<Fault> faults, HttpStatus status) {
        Map<String, String> tallies = new LinkedHashMap<>();
        List<Batch> batches = desk.batches(me);
        batches.forEach(batch -> tallies.put(batch.id(), intake.tally(batch.id()).sentence()));
        ModelAndView page = new ModelAndView("intake", Map.of("batches", batches, "tallies", tallies, "watch", watch.state(),
                "faults", faults));
        page.setStatus(status);
        return page;
    }

    /** A new batch, files and all, in one go: what a browser without our script does. */
    @PostMapping("/intake")
    Object bring(@AuthenticationPrincipal SignedIn me, @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) List<MultipartFile> folder) throws IOException {
        List<MultipartFile> given = Stream.of(files == null ? List.<MultipartFile>of() : files, folder == null ? List.<MultipartFile>of() : folder)
                .flatMap(List::stream).filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty()).toList();
        List<String> paths = given.stream().map(file -> String.valueOf(file.getOriginalFilename())).toList();
        try {
            if (given.isEmpty()) {
                throw FaultException.badInput("FILE_MISSING", "文件", "没有选择文件", "请选择要归档的文件或文件夹");
            }
            Batch batch = intake.begin(me.getName(), IntakeDesk.name("", paths), Batch.Source.WEB);
            desk.bring(batch, given, paths);
            intake.start(batch.id());
            return "redirect:/intake/" + batch.id();
        } catch (FaultException e) {
            return list(me, e.faults(), HttpStatus.valueOf(e.kind().httpStatus()));
        }
    }

    /** A new batch that files are brought to one request after the other. */
    @PostMapping("/intake/begin")
    @ResponseBody
    Map<String, String> begin(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String name) throws IOException {
        return Map.of("id", intake.begin(me.getName(), IntakeDesk.name(name, List.of()), Batch.Source.WEB).id());
    }

    @PostMapping("/intake/{id}/files")
    @ResponseBody
    Map<String, Integer> files(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam List<MultipartFile> files,
            @RequestParam List<String> paths) {
        desk.bring(desk.find(me, id), files, paths);
        return Map.of("files", intake.tally(id).total());
    }

    /** What the browser could not send: it would otherwise be missing without a word. */
    @PostMapping("/intake/{id}/left")
    @ResponseBody
    Map<String, Integer> left(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam List<String> paths,
            @RequestParam Left why) {
        intake.leave(desk.find(me, id), paths, why.reason());
        return Map.of("files", intake.tally(id).total());
    }

    @PostMapping("/intake/{id}/start")
    String start(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        intake.start(desk.find(me, id).id());
        return "redirect:/intake/" + id;
    }

    @PostMapping("/intake/{id}/stop")
    String stop(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        intake.stop(desk.find(me, id).id());
        return "redirect:/intake/" + id;
    }

    @GetMapping("/intake/{id}")
    ModelAndView batch(@AuthenticationPrincipal SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "ALL") Shown show) {
        return screen.of(me, id, page, show, Map.of());
    }
}
