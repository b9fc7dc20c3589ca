package org.livret.pdf;

import org.livret.geom.Affine;
import org.livret.geom.Rect;

/// Where on the page the space lies that is painted in, through all groups around it: annotations
/// and the boxes of figures are placed on the page itself.
final class Place {
    private long left;
    private long height;
    private Affine map = Affine.IDENTITY;

    /// Begins a page whose upper left corner lies `left` from the left edge of the medium and
    /// `height` above its lower edge.
    void begin(long newLeft, long newHeight) {
        left = newLeft;
        height = newHeight;
        map = Affine.IDENTITY;
    }

    /// Goes into a group; the result is to be given back to [#leave].
    Affine enter(Affine inner) {
        Affine outer = map;
        map = outer.after(inner);
        return outer;
    }

    void leave(Affine outer) {
        map = outer;
    }

    /// The rectangle around an area in PDF's coordinates, the lower left corner as (x, y).
    Rect onPage(Rect area) {
        double x = map.a() * area.x() + map.c() * area.y() + map.e();
        double y = map.b() * area.x() + map.d() * area.y() + map.f();
        double west = Math.min(0, map.a() * area.width()) + Math.min(0, map.c() * area.height());
        double north = Math.min(0, map.b() * area.width()) + Math.min(0, map.d() * area.height());
        double wide = Math.abs(map.a() * area.width()) + Math.abs(map.c() * area.height());
        double tall = Math.abs(map.b() * area.width()) + Math.abs(map.d() * area.height());
        long top = Math.round(y + north);
        return new Rect(
                left + Math.round(x + west),
                height - top - Math.round(tall),
                Math.round(wide),
                Math.round(tall));
    }
}
