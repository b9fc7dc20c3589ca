package org.livret.cover;

import org.livret.font.Face;
import org.livret.font.Fonts;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.SoftBox;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.raster.Recoding;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// Paints a finished page as pixels on white, in sRGB, trimmed.
public final class CoverPainter {
    private final Graphics2D out;
    private final Fonts fonts;

    private CoverPainter(Graphics2D out, Fonts fonts) {
        this.out = out;
        this.fonts = fonts;
    }

    /// The page as large as it fits into a width and a height in pixels, as a JPEG file.
    public static byte[] jpeg(Page page, Fonts fonts, int width, int height) {
        double scale =
                Math.min(
                        (double) width / page.size().width(),
                        (double) height / page.size().height());
        int wide = Math.clamp(Math.round(page.size().width() * scale), 1, width);
        int tall = Math.clamp(Math.round(page.size().height() * scale), 1, height);
        // Bytes in this order are what the coder of JPEG reads fastest.
        BufferedImage image = new BufferedImage(wide, tall, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D out = image.createGraphics();
        out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        out.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        out.setColor(java.awt.Color.WHITE);
        out.fillRect(0, 0, wide, tall);
        out.scale((double) wide / page.size().width(), (double) tall / page.size().height());
        new CoverPainter(out, fonts).all(page.fragments(), 1000);
        out.dispose();
        return Recoding.jpeg(image);
    }

    private void all(List<Fragment> fragments, int opacity) {
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Glyphs g -> glyphs(g, opacity);
                case Fragment.Fill f -> fill(f, opacity);
                case Fragment.Shadow s -> shadow(s, opacity);
                case Fragment.Stroke s -> {
                    out.setPaint(color(s.color(), opacity));
                    out.setStroke(stroke(s.pen()));
                    out.draw(Shapes.of(s.path(), false));
                }
                case Fragment.Image i -> image(i, opacity);
                case Fragment.Group g -> group(g, opacity);
                case Fragment.LinkArea _ -> {}
            }
        }
    }

    // ---- paint ----

    private static java.awt.Color color(Color color, int opacity) {
        Color.Rgb rgb = color.onScreen();
        int alpha = Math.clamp((255L * rgb.alpha() * opacity + 500_000) / 1_000_000, 0, 255);
        return new java.awt.Color(rgb.red(), rgb.green(), rgb.blue(), alpha);
    }

    private void fill(Fragment.Fill f, int opacity) {
        Shape shape = Shapes.of(f.shape(), f.evenOdd());
        switch (f.paint()) {
            case Fragment.Solid(Color color) -> fill(shape, color(color, opacity));
            case Fragment.Gradient gradient -> fill(shape, Gradients.of(gradient, opacity));
            case Fragment.Pattern pattern -> pattern(shape, pattern, opacity);
        }
    }

    private void fill(Shape shape, Paint paint) {
        out.setPaint(paint);
        out.fill(shape);
    }

    private void pattern(Shape shape, Fragment.Pattern pattern, int opacity) {
        Shape outer = out.getClip();
        AffineTransform place = out.getTransform();
        out.clip(shape);
        Rect cell = pattern.cell();
        Rectangle2D seen = shape.getBounds2D();
        double left =
                cell.x()
                        + Math.floor((seen.getX() - cell.x()) / pattern.across())
                                * pattern.across();
        double top =
                cell.y() + Math.floor((seen.getY() - cell.y()) / pattern.down()) * pattern.down();
        for (double y = top; y < seen.getMaxY(); y += pattern.down()) {
            for (double x = left; x < seen.getMaxX(); x += pattern.across()) {
                Shape clip = out.getClip();
                out.translate(x, y);
                out.clip(new Rectangle2D.Double(0, 0, cell.width(), cell.height()));
                all(pattern.fragments(), opacity);
                out.setTransform(place);
                out.setClip(clip);
            }
        }
        out.setClip(outer);
    }

    private void shadow(Fragment.Shadow s, int opacity) {
        Fragment.Cast cast = s.cast();
        Shape outer = out.getClip();
        Path seen =
                cast.inwards()
                        ? s.edge()
                        : org.livret.geom.Shapes.between(
                                org.livret.geom.Shapes.rect(cast.reach()), s.edge());
        Area area = new Area(Shapes.of(seen, !cast.inwards()));
        out.clip(area);
        Path box = org.livret.geom.Shapes.rounded(cast.area(), cast.corners());
        Color.Rgb color = s.color().onScreen();
        if (cast.blur() > 0) {
            SoftBox soft = new SoftBox(cast.area(), cast.corners(), cast.blur() / 2.0);
            fill(area, Gradients.shadow(soft, cast.inwards(), color, opacity));
        } else if (cast.inwards()) {
            area.subtract(new Area(Shapes.of(box, false)));
            fill(area, color(color, opacity));
        } else {
            fill(Shapes.of(box, false), color(color, opacity));
        }
        out.setClip(outer);
    }

    private static BasicStroke stroke(Fragment.Pen pen) {
        int cap =
                switch (pen.cap()) {
                    case BUTT -> BasicStroke.CAP_BUTT;
                    case ROUND -> BasicStroke.CAP_ROUND;
                    case SQUARE -> BasicStroke.CAP_SQUARE;
                };
        int join =
                switch (pen.join()) {
                    case MITER -> BasicStroke.JOIN_MITER;
                    case ROUND -> BasicStroke.JOIN_ROUND;
                    case BEVEL -> BasicStroke.JOIN_BEVEL;
                };
        float miter = (float) Math.max(1, pen.miterLimit());
        long sum = pen.dashes().stream().mapToLong(Long::longValue).sum();
        if (sum <= 0) {
            return new BasicStroke((float) pen.width(), cap, join, miter);
        }
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) Math.max(0, pen.dashes().get(i));
        }
        float phase = (float) Math.floorMod(pen.dashOffset(), 2 * sum);
        return new BasicStroke((float) pen.width(), cap, join, miter, dashes, phase);
    }

    // ---- what is painted ----

    private void glyphs(Fragment.Glyphs g, int opacity) {
        Optional<Face> face = fonts.face(g.face());
        if (face.isEmpty()) {
            return;
        }
        out.setPaint(color(g.color(), opacity));
        double unit = (double) g.size() / face.get().unitsPerEm();
        Fragment.Run run = g.run();
        boolean offsets = run.xOffsets().length > 0;
        long x = g.origin().x();
        for (int i = 0; i < run.glyphs().length; i++) {
            long dx = offsets ? run.xOffsets()[i] : 0;
            long dy = offsets ? run.yOffsets()[i] : 0;
            Shapes.GlyphShape shape = new Shapes.GlyphShape();
            face.get().draw(run.glyphs()[i], shape);
            AffineTransform place =
                    new AffineTransform(
                            unit * g.stretch() / 1000, 0, 0, -unit, x + dx, g.origin().y() - dy);
            out.fill(place.createTransformedShape(shape.path()));
            x += run.advances()[i];
        }
    }

    private void image(Fragment.Image i, int opacity) {
        Optional<BufferedImage> image = Recoding.decoded(i.raster().bytes());
        Rect area = i.area();
        if (image.isEmpty() || area.width() <= 0 || area.height() <= 0) {
            return;
        }
        Shape outer = out.getClip();
        Composite composite = out.getComposite();
        i.clip().ifPresent(clip -> out.clip(Shapes.of(clip, false)));
        out.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity / 1000f));
        double pixelsWide = area.width() * Math.abs(out.getTransform().getScaleX());
        double pixelsTall = area.height() * Math.abs(out.getTransform().getScaleY());
        BufferedImage ready = Recoding.shrunk(image.get(), pixelsWide, pixelsTall);
        AffineTransform place =
                AffineTransform.getTranslateInstance((double) area.x(), (double) area.y());
        place.scale(
                (double) area.width() / ready.getWidth(),
                (double) area.height() / ready.getHeight());
        out.drawImage(ready, place, null);
        out.setComposite(composite);
        out.setClip(outer);
    }

    private void group(Fragment.Group g, int opacity) {
        AffineTransform outer = out.getTransform();
        Shape clip = out.getClip();
        Affine m = g.map();
        out.transform(new AffineTransform(m.a(), m.b(), m.c(), m.d(), m.e(), m.f()));
        g.clip().ifPresent(path -> out.clip(Shapes.of(path, false)));
        all(g.fragments(), opacity * g.opacity() / 1000);
        out.setTransform(outer);
        out.setClip(clip);
    }
}
