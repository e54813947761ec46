package kechuang.claim.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Ids of files that were uploaded for a form and belong to nothing yet, as a draft keeps them. */
final class UploadedFiles implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Long> ids = new ArrayList<>();

  static UploadedFiles of(String kept) {
    var files = new UploadedFiles();
    Arrays.stream(kept.split(",")).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).forEach(files.ids::add);
    return files;
  }

  void add(long id) {
    ids.add(id);
  }

  void remove(long id) {
    ids.remove(id);
  }

  /** Forgets those that are not there any more; answers how many. */
  int keep(List<Long> there) {
    int before = ids.size();
    ids.retainAll(there);
    return before - ids.size();
  }

  List<Long> all() {
    return List.copyOf(ids);
  }

  /** For the draft. */
  String text() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
