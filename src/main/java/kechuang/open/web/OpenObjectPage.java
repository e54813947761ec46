package kechuang.open.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.boundary.NewObjection;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.NoticeCase;
import kechuang.claim.boundary.Objections;
import kechuang.claim.boundary.Objections.Enclosure;
import kechuang.claim.entity.Objector;
import kechuang.claim.entity.ReceiptCode;
import kechuang.document.boundary.Uploads;
import kechuang.document.boundary.Uploads.VisitorFile;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.identity.boundary.LoginDelays;
import kechuang.platform.boundary.ClientAddress;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;

/**
 * Anyone objects to an item of a notice without an account: everything that is wrong is said at once, and the receipt
 * with its number and code is shown once. Who objects is asked since an answer needs somebody to answer.
 */
@Named
@ViewScoped
public class OpenObjectPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Objections an address hands in before it has to wait; an office behind one address is not kept out. */
  private static final int FREE = 20;
  private static final int MOST_FILES = 5;

  @Inject
  private transient NoticeBoard board;
  @Inject
  private transient Objections objections;
  @Inject
  private transient Uploads uploads;
  @Inject
  private transient Operations operations;
  @Inject
  private transient LoginDelays delays;
  @Inject
  private transient BusinessClock clock;
  @Inject
  private ClientAddress client;

  private String number;
  private String claim;
  private Objector.Kind kind = Objector.Kind.PERSON;
  private String name;
  private String contact;
  private String grounds;
  private transient Part seal;
  private transient List<Part> evidence;
  private String website;
  private String answer;
  private PersonQuestion question;
  private String operation;
  private String code;
  private String receipt;
  private transient NoticeCase shown;

  /** Opens the form for a notice; an unknown one is not found. */
  public void open() {
    getShown();
    question = new PersonQuestion(clock.realTime());
    operation = operations.newId();
    code = ReceiptCode.random().readable();
  }

  public NoticeCase getShown() {
    if (shown == null) {
      shown = board.open(number);
    }
    return shown;
  }

  /** Hands it in, or says all that is wrong; a second click finds the same receipt. */
  public void send() {
    if (receipt != null) {
      return;
    }
    delays.countVisit("objection",
        client.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()), FREE);
    var files = files();
    var it = new NewObjection(number, claim, new Objector(kind, name, contact), grounds);
    var problems = objections.problems(it, files.stream().map(file -> file.about().category()).toList());
    problems.check(files.size() <= MOST_FILES, "evidence", "open.object.too-many-files", MOST_FILES);
    problems.check(question.isAnsweredBy(answer), "answer", "open.object.answer-wrong");
    problems.check(website == null && !question.isTooSoon(clock.realTime()), "", "open.object.too-soon");
    problems.refuseIfAny();
    receipt = uploads.ofVisitor(files, contents -> operations.oncePerForm("open.object", operation, it.toString(),
        () -> objections.lodge(it, new ReceiptCode(code), enclosures(files, contents))));
  }

  private static List<Enclosure> enclosures(List<VisitorFile> files, List<FileContent> contents) {
    return IntStream.range(0, files.size()).mapToObj(i -> new Enclosure(files.get(i).about(), contents.get(i))).toList();
  }

  private List<VisitorFile> files() {
    var files = new ArrayList<VisitorFile>();
    add(files, Objections.SEAL, seal);
    if (evidence != null) {
      evidence.forEach(part -> add(files, Objections.EVIDENCE, part));
    }
    return files;
  }

  private static void add(List<VisitorFile> files, String category, Part part) {
    if (part == null || part.getSize() == 0) {
      return;
    }
    try {
      files.add(new VisitorFile(new NewFile(Objections.OWNER_KIND, category, new FileName(part.getSubmittedFileName())),
          part.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items to choose from: place, firm and amount, as the notice lists them. */
  public List<SelectItem> getItems() {
    return getShown().lines().stream().map(line -> new SelectItem(line.number(), (line.amount() == null
        ? Display.text("open.object.item.title", line.place(), line.firm(), line.subject())
        : Display.text("open.object.item", line.place(), line.firm(), line.amount())) + " " + line.number())).toList();
  }

  public boolean isOver() {
    return !getShown().notice().isOpen() || clock.today().isAfter(getShown().notice().getEndsOn());
  }

  /** "How much is 7 and 5?" */
  public String getQuestion() {
    return Display.text("open.object.question", question.one(), question.other());
  }

  /** The number on the receipt; null before. */
  public String getReceipt() {
    return receipt;
  }

  public String getCode() {
    return code;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public Objector.Kind getKind() {
    return kind;
  }

  public void setKind(Objector.Kind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getGrounds() {
    return grounds;
  }

  public void setGrounds(String grounds) {
    this.grounds = grounds;
  }

  public Part getSeal() {
    return seal;
  }

  public void setSeal(Part seal) {
    this.seal = seal;
  }

  public List<Part> getEvidence() {
    return evidence;
  }

  public void setEvidence(List<Part> evidence) {
    this.evidence = evidence;
  }

  /** Nobody sees this field; only a machine fills it in. */
  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
