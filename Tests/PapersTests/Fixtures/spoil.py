#!/usr/bin/env python3
"""Spoils photographs of pages as people do, so that the check can be measured on them.

  spoil.py thumb|title|foot|side|half|beside OUT.jpg PHOTO.jpg [NEIGHBOUR.jpg] [--seed N]

thumb: a thumb lies over a part of the text; title, foot, side: that edge is outside the picture;
half: the sheet is folded and only a half is seen; beside: two sheets in one photograph.
"""
import argparse, random

import cv2
import numpy as np


def thumb(im, r):
    h, w = im.shape[:2]
    x, y = r.choice([0, w]), r.uniform(0.2, 0.7) * h
    skin = np.array([r.uniform(90, 150), r.uniform(120, 170), r.uniform(160, 220)])
    mask = np.zeros((h, w), np.float32)
    centre = (int(x), int(y))
    cv2.ellipse(mask, centre, (int(w * r.uniform(0.3, 0.45)), int(h * r.uniform(0.06, 0.11))),
                r.uniform(-25, 25), 0, 360, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), w / 250)[..., None]
    return (im * (1 - mask) + skin * mask).astype(np.uint8)


def cut(im, r, side):
    h, w = im.shape[:2]
    part = r.uniform(0.18, 0.3)
    if side == "title":
        return im[int(h * part):]
    if side == "foot":
        return im[:int(h * (1 - part))]
    if side == "half":
        return im[:h // 2] if r.random() < 0.5 else im[h // 2:]
    return im[:, int(w * part * 0.8):] if r.random() < 0.5 else im[:, :int(w * (1 - part * 0.8))]


def beside(one, other, r):
    """Both sheets at the size they have when one phone takes them together."""
    h = min(one.shape[0], other.shape[0])
    pair = [cv2.resize(i, (int(i.shape[1] * h / i.shape[0]), h), interpolation=cv2.INTER_AREA)
            for i in (one, other)]
    if r.random() < 0.5:
        pair.reverse()
    both = np.hstack(pair)
    scale = 4032 / both.shape[1]
    return cv2.resize(both, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("how", choices=["thumb", "title", "foot", "side", "half", "beside"])
    ap.add_argument("out")
    ap.add_argument("photos", nargs="+")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    r = random.Random(a.seed)
    im = cv2.imread(a.photos[0])
    if a.how == "thumb":
        im = thumb(im, r)
    elif a.how == "beside":
        im = beside(im, cv2.imread(a.photos[1]), r)
    else:
        im = cut(im, r, a.how)
    cv2.imwrite(a.out, im, [cv2.IMWRITE_JPEG_QUALITY, 82])


if __name__ == "__main__":
    main()
