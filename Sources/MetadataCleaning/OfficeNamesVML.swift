/// The elements and attributes of the older drawings that stay: those of ISO/IEC 29500 and of Microsoft's extensions to it (MS-DOCX,
/// MS-XLSX, MS-ODRAWXML) that are needed to show a document, without those that note people, times and revisions.
extension OfficeVocabulary {
  static let vml = Source(
    namespaces: [
      "urn:schemas-microsoft-com:vml"
    ],
    names: """
      arc alt coordorigin* coordsize* endangle fillcolor* filled id* insetpen print startangle strokecolor* stroked
      strokeweight style* title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor*
      o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap
      o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign
      o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt
      o:userdrawn o:userhidden; background fill fillcolor* id* o:bwmode o:bwnormal o:bwpure o:targetscreensize;
      curve alt control1* control2* coordorigin* coordsize* fillcolor* filled from* id* insetpen print strokecolor*
      stroked strokeweight style* title to* wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor*
      o:borderleftcolor* o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip
      o:cliptowrap o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr
      o:hralign o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid*
      o:spt o:userdrawn o:userhidden; f eqn*;
      fill alignshape angle aspect color* color2* colors* focus focusposition* focussize* id* method on opacity*
      origin* position* recolor rotate size* type* o:detectmouseclick o:opacity2* o:title; formulas;
      group alt coordorigin* coordsize* editas id* print style* title wrapcoords* o:allowincell o:allowoverlap
      o:bullet o:button o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:hr o:hralign o:hrnoshade
      o:hrpct o:hrstd o:insetmode o:oned o:regroupid o:spid* o:tablelimits* o:tableproperties* o:userdrawn
      o:userhidden; h invx invy map polar* position* radiusrange switch xrange* yrange*; handles;
      image alt bilevel blacklevel coordsize* cropbottom cropleft cropright croptop fillcolor* filled gain gamma
      grayscale id* insetpen print strokecolor* stroked strokeweight style* title wrapcoords* o:allowincell
      o:allowoverlap o:borderbottomcolor* o:borderleftcolor* o:borderrightcolor* o:bordertopcolor* o:bullet o:button
      o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind
      o:doubleclicknotify o:forcedash o:hr o:hralign o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned
      o:preferrelative o:regroupid o:spid* o:spt o:userdrawn o:userhidden;
      imagedata bilevel blacklevel chromakey* cropbottom cropleft cropright croptop embosscolor* gain gamma grayscale
      id* recolortarget o:detectmouseclick o:relid* o:title;
      line alt coordorigin* coordsize* fillcolor* filled from* id* insetpen print strokecolor* stroked strokeweight
      style* title to* wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor*
      o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap
      o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign
      o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt
      o:userdrawn o:userhidden;
      oval alt coordorigin* coordsize* fillcolor* filled id* insetpen print strokecolor* stroked strokeweight style*
      title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor* o:borderrightcolor*
      o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap o:connectortype
      o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign o:hrnoshade o:hrpct
      o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt o:userdrawn o:userhidden;
      path arrowok fillok gradientshapeok id* insetpenok limo* shadowok strokeok textboxrect* textpathok v*
      o:connectangles* o:connectlocs* o:connecttype o:extrusionok;
      polyline alt coordorigin* coordsize* fillcolor* filled id* insetpen points* print strokecolor* stroked
      strokeweight style* title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor*
      o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap
      o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign
      o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt
      o:userdrawn o:userhidden;
      rect alt coordorigin* coordsize* fillcolor* filled id* insetpen print strokecolor* stroked strokeweight style*
      title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor* o:borderrightcolor*
      o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap o:connectortype
      o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign o:hrnoshade o:hrpct
      o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt o:userdrawn o:userhidden;
      roundrect alt arcsize* coordsize* fillcolor* filled id* insetpen print strokecolor* stroked strokeweight style*
      title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor* o:borderrightcolor*
      o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap o:connectortype
      o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign o:hrnoshade o:hrpct
      o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt o:userdrawn o:userhidden;
      shadow color* color2* id* matrix* obscured offset* offset2* on opacity* origin* type*;
      shape adj* alt coordorigin* coordsize* fillcolor* filled id* insetpen path* print strokecolor* stroked
      strokeweight style* title type* wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor*
      o:borderleftcolor* o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip
      o:cliptowrap o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr
      o:hralign o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid*
      o:spt o:userdrawn o:userhidden;
      shapetype adj* alt coordorigin* coordsize* fillcolor* filled id* insetpen path* print strokecolor* stroked
      strokeweight style* title wrapcoords* o:allowincell o:allowoverlap o:borderbottomcolor* o:borderleftcolor*
      o:borderrightcolor* o:bordertopcolor* o:bullet o:button o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap
      o:connectortype o:dgmlayout o:dgmlayoutmru o:dgmnodekind o:doubleclicknotify o:forcedash o:hr o:hralign
      o:hrnoshade o:hrpct o:hrstd o:insetmode o:ole o:oleicon o:oned o:preferrelative o:regroupid o:spid* o:spt
      o:userdrawn o:userhidden;
      stroke color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype id* imagealignshape
      imageaspect imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength
      startarrowwidth weight* o:forcedash o:title; textbox id* inset* style* o:singleclick;
      textpath fitpath fitshape id* on string style* trim xscale;
      """)
  static let vmlOffice = Source(
    namespaces: [
      "urn:schemas-microsoft-com:office:office"
    ],
    names: """
      bottom color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype imagealignshape
      imageaspect imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength
      startarrowwidth weight* forcedash title v:ext;
      callout accentbar angle distance* drop* dropauto gap* length* lengthspecified minusx minusy on textborder type*
      v:ext; clippath v;
      column color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype imagealignshape
      imageaspect imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength
      startarrowwidth weight* forcedash title v:ext; complex v:ext;
      diagram autoformat autolayout constrainbounds dgmbasetextscale dgmfontsize dgmscalex dgmscaley dgmstyle reverse
      v:ext;
      extrusion autorotationcenter backdepth* brightness color* diffusity edge* facet foredepth* lightface lightharsh
      lightharsh2 lightlevel lightlevel2 lightposition* lightposition2* lockrotationcenter metal on orientation*
      orientationangle render rotationangle* rotationcenter* shininess skewamt* skewangle specularity type*
      viewpoint* viewpointorigin* v:ext; fill type* v:ext; idmap data* v:ext;
      left color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype imagealignshape
      imageaspect imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength
      startarrowwidth weight* forcedash title v:ext;
      lock adjusthandles aspectratio cropping grouping position* rotation selection shapetype text ungrouping
      verticies v:ext; r how id* idref* type*; rel idcntr iddest idsrc v:ext; relationtable v:ext;
      right color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype imagealignshape
      imageaspect imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength
      startarrowwidth weight* forcedash title v:ext; rules v:ext; shapelayout v:ext;
      skew id* matrix* offset* on origin* v:ext;
      top color* color2* dashstyle* endarrow endarrowlength endarrowwidth endcap filltype imagealignshape imageaspect
      imagesize insetpen joinstyle linestyle miterlimit on opacity* startarrow startarrowlength startarrowwidth
      weight* forcedash title v:ext;
      """)
  static let vmlWord = Source(
    namespaces: [
      "urn:schemas-microsoft-com:office:word"
    ],
    names: """
      anchorlock; borderbottom shadow type* width; borderleft shadow type* width; borderright shadow type* width;
      bordertop shadow type* width; wrap anchorx anchory side type*;
      """)
}
