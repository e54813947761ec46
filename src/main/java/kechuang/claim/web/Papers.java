package kechuang.claim.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.ClaimDocument;
import kechuang.document.boundary.PageImages;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.InvoiceFacts;
import kechuang.document.entity.PageImage;

/** The documents beside a claim under review: which of them is on show, and which of its pages. */
public final class Papers implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long chosen;
  private int page = 1;
  private transient List<Attachment> documents;
  private transient Optional<PageImage> image;
  private transient Optional<InvoiceFacts> facts;
  private transient PageImages images;
  private transient long needed;
  private transient long ready;

  /** Shows this claim's documents; which one is on show stays. */
  void of(ClaimCase shown, PageImages made) {
    images = made;
    documents = sorted(shown.documents());
    var kinds = ClaimDocument.neededFor(shown.order());
    var there = documents.stream().map(Attachment::getCategory).toList();
    needed = kinds.size();
    ready = kinds.stream().filter(kind -> there.contains(kind.name())).count();
  }

  /** In the order in which officers read them. */
  private static List<Attachment> sorted(List<Attachment> files) {
    var sorted = new ArrayList<Attachment>();
    for (var kind : ClaimDocument.values()) {
      files.stream().filter(file -> file.getCategory().equals(kind.name())).forEach(sorted::add);
    }
    files.stream().filter(file -> !sorted.contains(file)).forEach(sorted::add);
    return sorted;
  }

  void show(long file) {
    chosen = file;
    page = 1;
    forget();
  }

  /** To the document before or behind the one on show, round and round. */
  void turn(int by) {
    if (!documents.isEmpty()) {
      show(documents.get(Math.floorMod(documents.indexOf(getDocument()) + by, documents.size())).getId());
    }
  }

  /** To the page before or behind the one on show, as far as there is one. */
  void leaf(int by) {
    page = Math.max(1, Math.min(getPages(), page + by));
    forget();
  }

  private void forget() {
    image = null;
    facts = null;
  }

  public List<Attachment> getDocuments() {
    return documents;
  }

  /** The document on show: the chosen one, or the first; null where there is none. */
  public Attachment getDocument() {
    return documents.stream().filter(file -> chosen == null || file.getId().equals(chosen)).findFirst().orElse(null);
  }

  public int getPage() {
    return page;
  }

  /** How many pages the document on show has; none where it cannot be shown. */
  public int getPages() {
    return image().map(PageImage::pages).orElse(0);
  }

  private Optional<PageImage> image() {
    if (image == null) {
      image = getDocument() == null ? Optional.empty() : images.of(getDocument().getId(), page);
    }
    return image;
  }

  /** What the electronic invoice on show says of itself; null for any other document. */
  public InvoiceFacts getFacts() {
    if (facts == null) {
      facts = getDocument() == null ? Optional.empty() : images.facts(getDocument().getId());
    }
    return facts.orElse(null);
  }

  /** How many kinds of documents the claim needs. */
  public long getNeeded() {
    return needed;
  }

  /** How many of those are there. */
  public long getReady() {
    return ready;
  }
}
