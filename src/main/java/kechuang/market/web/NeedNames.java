package kechuang.market.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kechuang.market.entity.Need;
import kechuang.market.entity.WishTheme;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.platform.web.Display;

/** What stands in a need as a code, in the reader's words. */
@RequestScoped
public class NeedNames {

  @Inject
  private ReferenceLists lists;

  /** Its service, its industry, or what the wished policy is about; empty while it is not said. */
  String about(Need need) {
    return switch (need.getKind()) {
      case SERVICE -> lists.serviceKind(need.getServiceKind()).map(kind -> kind.name(Display.locale())).orElse("");
      case TECHNOLOGY -> lists.industry(need.getIndustryCode()).map(one -> one.name(Display.locale())).orElse("");
      case POLICY -> need.getTheme() == null ? "" : Display.text("need.theme." + need.getTheme());
    };
  }

  /** A county, or the city; empty for none. */
  String place(String code) {
    return lists.county(code).map(county -> county.name(Display.locale())).orElse("");
  }

  /** Where it is wanted; of a wish, the office that it asks. */
  String region(Need need) {
    return !need.isWish() && County.CITY.equals(need.getRegion()) ? Display.text("need.region.anywhere")
        : place(need.getRegion());
  }

  List<SelectItem> services() {
    return lists.serviceKinds().stream().map(kind -> new SelectItem(kind.getCode(), kind.name(Display.locale()))).toList();
  }

  List<SelectItem> industries() {
    return lists.industries().stream().map(one -> new SelectItem(one.getCode(), one.name(Display.locale()))).toList();
  }

  List<SelectItem> themes() {
    return Arrays.stream(WishTheme.values()).map(one -> new SelectItem(one, Display.text("need.theme." + one))).toList();
  }

  /** The whole city, then its counties. */
  List<SelectItem> regions() {
    var all = new ArrayList<SelectItem>();
    all.add(new SelectItem(County.CITY, Display.text("need.region.anywhere")));
    lists.counties().forEach(county -> all.add(new SelectItem(county.getCode(), county.name(Display.locale()))));
    return all;
  }

  /** Whom a firm of this county can ask for a policy. */
  List<SelectItem> offices(String county) {
    return List.of(new SelectItem(County.CITY, place(County.CITY)), new SelectItem(county, place(county)));
  }
}
