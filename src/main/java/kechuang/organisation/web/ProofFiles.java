package kechuang.organisation.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.RuleViolation;
import kechuang.platform.web.Said;
import org.primefaces.event.FileUploadEvent;

/** Proofs that were uploaded for a form and belong to nothing yet. */
final class ProofFiles implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String ownerKind;
  private final List<Long> ids = new ArrayList<>();

  ProofFiles(String ownerKind) {
    this.ownerKind = ownerKind;
  }

  /** As a draft kept them. */
  ProofFiles kept(String text) {
    Arrays.stream(text.split(",")).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).forEach(ids::add);
    return this;
  }

  /** Takes a file in; what is wrong with it is said beside its own place, which says what kind of proof it is for. */
  void take(FileUploadEvent event, Uploads uploads) throws IOException {
    var place = event.getComponent();
    try {
      ids.add(uploads.take(new NewFile(ownerKind, (String) place.getAttributes().get("category"),
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream()).getId());
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    }
  }

  void remove(long id) {
    ids.remove(id);
  }

  List<Long> all() {
    return List.copyOf(ids);
  }

  /** For the draft. */
  String text() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
