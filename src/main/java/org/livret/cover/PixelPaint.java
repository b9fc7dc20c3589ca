package org.livret.cover;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// A paint whose colour is worked out for every pixel.
final class PixelPaint implements Paint {
    /// The colour of a place, as opacity, red, green and blue in eight bits each.
    @FunctionalInterface
    interface Colors {
        int at(double x, double y);
    }

    private final Colors colors;

    PixelPaint(Colors colors) {
        this.colors = colors;
    }

    @Override
    public int getTransparency() {
        return Transparency.TRANSLUCENT;
    }

    @Override
    public PaintContext createContext(
            ColorModel wanted,
            Rectangle device,
            Rectangle2D user,
            AffineTransform transform,
            RenderingHints hints) {
        try {
            return new Pixels(colors, transform.createInverse());
        } catch (NoninvertibleTransformException _) {
            // What is squeezed to nothing is not seen: any colour will do.
            return new Pixels((x, y) -> 0, new AffineTransform());
        }
    }

    private record Pixels(Colors colors, AffineTransform back) implements PaintContext {
        @Override
        public void dispose() {}

        @Override
        public ColorModel getColorModel() {
            return ColorModel.getRGBdefault();
        }

        @Override
        public Raster getRaster(int left, int top, int width, int height) {
            WritableRaster raster = getColorModel().createCompatibleWritableRaster(width, height);
            int[] row = new int[width];
            Point2D.Double at = new Point2D.Double();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    at.setLocation(left + x + 0.5, top + y + 0.5);
                    back.transform(at, at);
                    row[x] = colors.at(at.x, at.y);
                }
                raster.setDataElements(0, y, width, 1, row);
            }
            return raster;
        }
    }
}
